import { formByKind } from '#domain/rules/formByKind.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import type { Volume } from '#domain/material/material.ts'

/** A kind of document as the splitter offers it; its number on the keyboard is its place, from 1. */
export interface KindKey {
  readonly code: string
  readonly title: string
  readonly volume: Volume
}

/** Kinds with one digit. */
const singleDigits = 9
/** What an ordinary penalty has most of, for a desk that has no papers yet. */
const usual = [
  'serviceReceipt',
  'interviewRecord',
  'photoEvidence',
  'internalApproval',
  'penaltyDecision',
  'filingApproval',
  'sceneRecord',
  'monitoringReport',
  'identityDocument',
]
/** Made anew by every seal: on the paper they are no documents of the file. */
const ownPages = ['dossierCover', 'dossierCatalogue', 'dossierClosingNote']

/**
 * The kinds in the order of their numbers: the nine most used of this desk, then all others as they
 * lie in a dossier, 正卷 before 副卷.
 */
export function kindKeys(pack: RulePack, used: Readonly<Record<string, number>>): KindKey[] {
  const inOrder = (['正', '副'] as const).flatMap((volume) => pack.dossierOrder[volume].flatMap(({ kinds }) => kinds))
  const all = [...new Set([...inOrder, ...pack.forms.map(({ code }) => code)])].filter(
    (code) => !ownPages.includes(code),
  )
  const times = (code: string) => (code === 'other' ? 0 : (used[code] ?? 0))
  const first = [...new Set([...usual, ...all])]
    .filter((code) => times(code) > 0 || usual.includes(code))
    .toSorted((one, other) => times(other) - times(one))
    .slice(0, singleDigits)
  return [...first, ...all.filter((code) => !first.includes(code))].flatMap((code) => {
    const form = formByKind(pack, code)
    return form === null ? [] : [{ code, title: form.title, volume: form.volume }]
  })
}
