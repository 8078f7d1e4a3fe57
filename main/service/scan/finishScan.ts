import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { planFinish, type FinishPlan } from '#domain/scan/planFinish.ts'
import type { CutDocument, Scan } from '#domain/scan/scan.ts'
import { inTransaction } from '#store/transaction.ts'
import { updateScan } from '#store/tables/scans.ts'

import type { Call } from '#service/call.ts'
import { actProvedBy } from '#service/evidenceOnRecord.ts'
import type { KeptFile } from '#service/material/takeIn.ts'
import { openFile } from '#service/openFile.ts'
import { record } from '#service/record.ts'

import { arrangeLikePaper } from './arrangeLikePaper.ts'
import { cutDocuments } from './cutDocuments.ts'
import { openScan, workOf } from './openScan.ts'
import { saveDocument, withdrawDocument } from './saveDocument.ts'

/**
 * 完成拆分: cuts what is new or changed, describes what is described otherwise, withdraws what is no
 * document any more, all of it or nothing. Splitting again later starts from here.
 */
export async function finishScan(
  call: Call,
  input: ParsedInputOf<'scan.finish'>,
): Promise<Result<OutputOf<'scan.finish'>>> {
  const planned = planOf(call, input)
  if (!planned.ok) return planned
  const kept = await cutDocuments(
    call,
    planned.value.plan.documents.filter(({ isCut }) => isCut),
  )
  if (!kept.ok) return kept
  // Others may have worked on the case while the pages were cut.
  const again = planOf(call, input)
  if (!again.ok) return again
  return inTransaction(call.desk.ledger, () => write(call, { ...again.value, kept: kept.value, input }))
}

interface Planned {
  readonly scan: Scan
  readonly file: CaseFile
  readonly plan: FinishPlan
}

function planOf(call: Call, { scanId, revision }: ParsedInputOf<'scan.finish'>): Result<Planned> {
  const found = openScan(call, scanId)
  if (!found.ok) return found
  const scan = found.value
  const file = openFile(call, scan.caseId)
  if (!file.ok) return file
  const work = workOf(call, scan)
  if (work.revision !== revision) return fail({ kind: 'conflict', what: 'scanElsewhere', detail: '' })
  const plan = planFinish(work.sheets, scan.documents)
  if (plan.documents.length === 0) return fail({ kind: 'conflict', what: 'scanNoDocuments', detail: '' })
  const proved = plan.gone.map(({ materialId }) => actProvedBy(file.value, materialId)).find((act) => act !== null)
  if (proved !== undefined && proved !== null) return fail({ kind: 'conflict', what: 'provesAct', detail: proved })
  return ok({ scan, file: file.value, plan })
}

interface Writing extends Planned {
  /** The documents that were cut, in the order of the plan. */
  readonly kept: readonly KeptFile[]
  readonly input: ParsedInputOf<'scan.finish'>
}

function write(call: Call, { scan, file, plan, kept, input }: Writing): Result<OutputOf<'scan.finish'>> {
  const left = [...kept]
  const documents: CutDocument[] = []
  let changed = 0
  for (const document of plan.documents) {
    const saved = saveDocument(call, file, { document, kept: document.isCut ? (left.shift() ?? null) : null })
    if (!saved.ok) return saved
    const { start, pages, labels } = document
    documents.push({ materialId: saved.value.materialId, start, pages: [...pages], labels: [...labels] })
    if (document.before !== null && saved.value.isChanged) changed += 1
  }
  for (const { materialId } of plan.gone) withdrawDocument(call, file, { materialId, reason: '重新拆分后不再单独成件' })
  const wholeKeptFor = leaveWhole(call, file, scan)
  if (input.inPaperOrder) arrangeLikePaper(call, scan.caseId, documents)
  const finished: Scan = { ...scan, state: 'finished', documents }
  const trace = {
    caseId: scan.caseId,
    action: 'scan.finish' as const,
    subject: `scan:${scan.id}`,
    payload: { ...finished },
  }
  const added = plan.documents.filter(({ before }) => before === null).length
  return record(call, trace, () => {
    updateScan(call.desk.ledger, finished)
    return ok({
      added,
      changed,
      unchanged: documents.length - added - changed,
      withdrawn: plan.gone.length,
      wholeKeptFor,
      unassigned: plan.unassigned,
      firstMaterialId: documents[0]?.materialId ?? null,
    })
  })
}

/** Takes the whole scan out of the file, unless it proves an act; then names the act. */
function leaveWhole(call: Call, file: CaseFile, { fromMaterial }: Scan): string {
  if (fromMaterial === null) return ''
  const proved = actProvedBy(file, fromMaterial)
  if (proved === null) withdrawDocument(call, file, { materialId: fromMaterial, reason: '已拆分' })
  return proved ?? ''
}
