import type { InputOf } from '#contract/index.ts'
import type { PaperRow } from '#contract/paper.ts'
import { paperPlaces } from '#domain/paper/paperCopy.ts'

type Move = Omit<InputOf<'paper.move'>, 'paperIds'>

/** What Enter does with a print: out to be signed, back signed; null when only its scan is still to come. */
export function nextMove({ stage }: Pick<PaperRow, 'stage'>): Move | null {
  if (stage === 'generated' || stage === 'printed') return { place: 'leader', stage: 'sent' }
  return stage === 'sent' ? { place: 'handler', stage: 'signed' } : null
}

/** What the keys 1–4 do: the paper lies at another place. */
export function moveTo(key: number): Move | null {
  const place = paperPlaces[key - 1]
  return place === undefined ? null : { place, stage: null }
}
