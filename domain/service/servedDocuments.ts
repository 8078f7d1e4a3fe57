import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Material } from '#domain/material/material.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import type { ServedDocument } from './service.ts'

/** A document that is or may be served, as the ledger and the receipt name it. */
export interface DocumentToServe {
  readonly document: ServedDocument
  /** Code of a form of the rule pack; empty for a notice or decision that has no paper yet. */
  readonly kind: string
  readonly title: string
  readonly docNo: string
  readonly docDate: string | null
  readonly materialId: string | null
  /** Parties it is addressed to: those of the decision, else all of the case. */
  readonly partyIds: readonly string[]
}

/**
 * Everything of a case that needs a 送达回证 or was served already: notices, decisions, and the papers
 * whose form asks for a receipt, in the order of their days.
 */
export function documentsToServe(file: CaseFile, pack: RulePack): DocumentToServe[] {
  const acts = [...file.notices, ...file.decisions]
  const named = new Set(acts.map((act) => act.materialId))
  const started = new Set(file.services.map((service) => service.document.id))
  const papers = file.materials.filter(
    (one) =>
      !named.has(one.id) &&
      (started.has(one.id) || (one.withdrawnReason === '' && formByKind(pack, one.kind)?.needsReceipt === true)),
  )
  const documents = [
    ...acts.map((act) => documentOf(file, { of: 'decidedOn' in act ? 'decision' : 'notice', id: act.id })),
    ...papers.map((paper) => documentOf(file, { of: 'material', id: paper.id })),
  ].filter((one) => one !== null)
  return documents.toSorted((one, other) => (one.docDate ?? '9999').localeCompare(other.docDate ?? '9999'))
}

/** A served document by its name in the ledger, or null when the case holds none of that id. */
export function documentOf(file: CaseFile, { of, id }: ServedDocument): DocumentToServe | null {
  const partyIds = file.case.parties.map((party) => party.id)
  if (of === 'material') {
    const paper = file.materials.find((one) => one.id === id)
    return paper === undefined ? null : { ...ofPaper(paper), document: { of, id }, partyIds }
  }
  const decision = file.decisions.find((one) => one.id === id)
  const act = of === 'decision' ? decision : file.notices.find((one) => one.id === id)
  if (act === undefined) return null
  const paper = file.materials.find((one) => one.id === act.materialId)
  const named = paper === undefined ? { ...unwritten, title: titles[of] } : ofPaper(paper)
  return {
    ...named,
    document: { of, id },
    docNo: act.docNo || named.docNo,
    docDate: decision?.decidedOn ?? named.docDate,
    partyIds: decision?.partyIds ?? partyIds,
  }
}

/** Number and title of a served document in one line, empty when the case holds none of that id. */
export function servedDocumentName(file: CaseFile, served: ServedDocument): string {
  const found = documentOf(file, served)
  return found === null ? '' : found.docNo || found.title
}

const titles = { notice: '行政处罚事先（听证）告知书', decision: '行政处罚决定书' } as const
const unwritten = { kind: '', docNo: '', docDate: null, materialId: null }

function ofPaper({ id, kind, title, docNo, docDate }: Material) {
  return { kind, title, docNo, docDate, materialId: id }
}
