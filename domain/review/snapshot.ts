import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, pageCount } from '#domain/material/material.ts'

import type { ReviewRound } from './review.ts'

/** What lies before the reviewer now: version and hash of every material that belongs to the case. */
export function snapshotOf(file: CaseFile): ReviewRound['snapshot'] {
  return snapshotEntries(file.materials.filter((material) => material.withdrawnReason === ''))
}

/**
 * What lay before the reviewer of a round held on paper: papers dated up to its submission, or not
 * dated at all; never its own form, and never a paper that only came later, such as the decision.
 */
export function snapshotOfPaper(
  file: CaseFile,
  round: Pick<ReviewRound, 'submittedOn' | 'signedMaterialId'>,
): ReviewRound['snapshot'] {
  return snapshotEntries(
    file.materials.filter(
      ({ id, docDate, withdrawnReason }) =>
        withdrawnReason === '' && id !== round.signedMaterialId && (docDate === null || docDate <= round.submittedOn),
    ),
  )
}

function snapshotEntries(materials: CaseFile['materials']): ReviewRound['snapshot'] {
  return materials.flatMap((material) => {
    const version = currentVersion(material)
    if (version === null) return []
    const { no, sha256 } = version
    const { id, kind, title } = material
    return [{ materialId: id, kind, title, version: no, sha256, pages: pageCount(material) }]
  })
}
