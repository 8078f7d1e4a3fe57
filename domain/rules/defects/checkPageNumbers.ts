import { checkPageLabels, type LabelledDocument } from '#domain/material/checkPageLabels.ts'
import { pageCount, volumeSchema, type Volume } from '#domain/material/material.ts'

import type { DefectContext, DefectEvidence, DefectStatement } from './defect.ts'

/** Whether a number is stamped twice on the paper of a volume; a volume without stamped numbers is the desk's to number. */
export function checkPageNumbers(context: DefectContext): DefectStatement[] {
  return volumeSchema.options.flatMap((volume) => judge(context, volume))
}

function judge({ file }: DefectContext, volume: Volume): DefectStatement[] {
  const documents = file.materials
    .filter((material) => material.volume === volume && material.withdrawnReason === '')
    .map((material): LabelledDocument => {
      return { id: material.id, title: material.title, labels: material.pageLabels, pages: pageCount(material) }
    })
  const labelled = documents.filter((one) => one.labels.length > 0)
  if (labelled.length === 0) return []
  const doubles = checkPageLabels(documents).problems.filter((problem) => problem.kind === 'double')
  if (doubles.length > 0) {
    return doubles.map(({ label }) => {
      return { verdict: 'fail', sentence: 'double', values: { volume, label }, evidence: pagesWith(documents, label) }
    })
  }
  const verdict = labelled.length === documents.length ? 'pass' : 'unknown'
  return [{ verdict, sentence: verdict, values: { volume } }]
}

function pagesWith(documents: readonly LabelledDocument[], label: string): DefectEvidence[] {
  return documents.flatMap(({ id, title, labels }) =>
    labels.flatMap((one, index) => (one === label ? [{ materialId: id, title, page: index + 1, quote: label }] : [])),
  )
}
