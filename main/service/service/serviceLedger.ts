import { closingGroundText } from '#contract/text/payment.ts'
import type { OutputOf } from '#contract/index.ts'
import type { LedgerDocument, LedgerRow } from '#contract/service.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { effectiveServiceDay, provenServices } from '#domain/deadline/serviceClock.ts'
import { closingGround } from '#domain/payment/closingGround.ts'
import { paymentStates } from '#domain/payment/paymentStates.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { checkService } from '#domain/service/checkService.ts'
import { documentsToServe, type DocumentToServe } from '#domain/service/servedDocuments.ts'
import type { Service } from '#domain/service/service.ts'

/** The ledger of a case as the window shows it. */
export function serviceLedger(file: CaseFile, pack: RulePack, today: Day): OutputOf<'case.serviceLedger'> {
  const payments = paymentStates(file, pack, today)
  return {
    documents: documentsToServe(file, pack).map((one) => ledgerDocument(file, pack, one)),
    payments,
    closingGround: closingGroundText[closingGround(payments)],
  }
}

function ledgerDocument(file: CaseFile, pack: RulePack, served: DocumentToServe): LedgerDocument {
  const { document, kind, title, docNo, docDate, partyIds, materialId } = served
  const mine = file.services.filter((one) => one.document.id === document.id || one.document.id === materialId)
  const attempts = new Map<string, number>()
  const rows = mine.map((service) => {
    const no = (attempts.get(service.partyId) ?? 0) + 1
    attempts.set(service.partyId, no)
    return ledgerRow(file, pack, service, no)
  })
  return { document, kind, title, docNo, docDate, partyIds: [...partyIds], rows }
}

function ledgerRow(file: CaseFile, pack: RulePack, service: Service, no: number): LedgerRow {
  const proven = provenServices(file, [service])[0] ?? service
  return {
    service,
    no,
    partyName: file.case.parties.find((party) => party.id === service.partyId)?.name ?? '',
    effectiveOn: effectiveServiceDay(proven, pack),
    receipt: receiptState(service, proven),
    checks: checkService(file, service, pack),
  }
}

function receiptState(service: Service, proven: Service): LedgerRow['receipt'] {
  if (service.receiptMaterialId === null) return 'missing'
  return proven.receiptMaterialId === null ? 'printed' : 'scanned'
}
