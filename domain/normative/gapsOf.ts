import type { NormativeEntry } from './normativeEntry.ts'
import type { NormativeStepKind } from './normativeStep.ts'
import { lastStep, standingSteps } from './entryState.ts'

/**
 * What a line lacks once it is issued or decided; codes of `contract/text/normative.ts`.
 *
 * Paper is the truth: a gap is shown, never refused. A document that was not reviewed, or reviewed
 * as unlawful, may not be put to the vote (国办发〔2018〕115号); the steps of a decision are those of
 * 国务院令第713号, of which 公众参与, 专家论证 and 风险评估 are due only where the matter asks for them.
 */
export type EntryGap = 'noReview' | 'lateReview' | 'notLawful' | 'noDiscussion' | 'noFiling' | 'noScan' | 'noMinutes'

/** The gaps of a line in the order of the steps; none while it is only drafted. */
export function gapsOf(entry: NormativeEntry): EntryGap[] {
  if (entry.struckReason !== '') return []
  if (entry.kind === 'topic') return entry.minutesNo === '' && entry.minutesPlace === '' ? ['noMinutes'] : []
  const day = entry.kind === 'document' ? entry.issuedOn : entry.decidedOn
  if (day === null) return []
  return [
    ...reviewGaps(entry, day),
    ...gap('noDiscussion', entry.kind === 'decision' && !has(entry, 'discussion')),
    ...gap('noFiling', entry.kind === 'document' && !has(entry, 'filing')),
    ...gap('noScan', entry.files.length === 0),
  ]
}

/** The last review on or before the day decides; one that came only afterwards cures nothing. */
function reviewGaps(entry: NormativeEntry, day: string): EntryGap[] {
  const reviews = standingSteps(entry).filter((step) => step.kind === 'legalReview')
  const before = reviews.findLast((step) => step.day <= day)
  if (before !== undefined) return gap('notLawful', before.verdict !== 'lawful')
  return reviews.length > 0 ? ['lateReview'] : ['noReview']
}

function has(entry: NormativeEntry, kind: NormativeStepKind): boolean {
  return lastStep(entry, kind) !== null
}

function gap(code: EntryGap, isThere: boolean): EntryGap[] {
  return isThere ? [code] : []
}
