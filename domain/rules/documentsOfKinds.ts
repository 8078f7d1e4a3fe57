import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Material } from '#domain/material/material.ts'

import { formByKind } from './formByKind.ts'
import type { RulePack } from './rulePack.ts'

/** The materials in the file that are of one of these kinds, by their kind or by what their title names. */
export function documentsOfKinds(
  file: Pick<CaseFile, 'materials'>,
  kinds: readonly string[],
  pack: RulePack,
): Material[] {
  const titles = kinds.map((kind) => formByKind(pack, kind)?.title ?? kind)
  return file.materials.filter(
    (material) =>
      material.withdrawnReason === '' &&
      (kinds.includes(material.kind) || titles.some((title) => namesDocument(material.title, title))),
  )
}

/**
 * Whether a scan of several documents names this one as one of them: 陈述申辩书及陈述申辩复核表. Not
 * merely somewhere in the title: 行政处罚决定书送达回证 is no decision, 不予行政处罚决定书 neither.
 */
function namesDocument(title: string, form: string): boolean {
  const wanted = form.normalize('NFKC')
  const plain = title.normalize('NFKC')
  const parts = plain.split(/[、,;+和与及\s]+/u)
  return plain === wanted || parts.includes(wanted)
}
