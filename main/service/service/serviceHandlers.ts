import { randomUUID } from 'node:crypto'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { serviceOperations } from '#contract/service.ts'
import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { checkService } from '#domain/service/checkService.ts'
import { documentOf } from '#domain/service/servedDocuments.ts'
import type { ServedDocument, Service } from '#domain/service/service.ts'
import { findService } from '#store/tables/services.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { requireMaterial, requireProof } from '#service/evidenceOnRecord.ts'
import { requireHappened } from '#service/onTime.ts'
import { findFile, openFile } from '#service/openFile.ts'

import { keepService } from './keepService.ts'
import { printReceipts } from './printReceipts.ts'
import { serviceLedger } from './serviceLedger.ts'

/** The ledger of services. */
export const serviceHandlers: Handlers<keyof typeof serviceOperations> = {
  'case.serviceLedger': (call, { caseId }) => {
    const found = findFile(call, caseId)
    return found.ok ? ok(serviceLedger(found.value, call.pack, today(call))) : found
  },
  'service.save': saveAttempt,
  'service.strike': strike,
  'service.printReceipts': printReceipts,
}

/** Adds an attempt, or completes one that is not struck and not yet proven in what the receipt says. */
function saveAttempt(call: Call, input: ParsedInputOf<'service.save'>): Result<OutputOf<'service.save'>> {
  const { serviceId, ...typed } = input
  const opened = openFile(call, input.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.services.find((one) => one.id === serviceId)
  if (serviceId !== null && existing === undefined) return fail({ kind: 'notFound', what: 'service', id: serviceId })
  const document = canonical(opened.value, typed.document)
  const service: Service = { ...typed, document, id: existing?.id ?? randomUUID(), struckReason: '' }
  const fits = checkAttempt(call, opened.value, service, existing)
  if (!fits.ok) return fits
  const kept = keepService(call, 'service.save', service)
  if (!kept.ok) return kept
  const file = findFile(call, input.caseId)
  return file.ok ? ok({ ...kept.value, checks: checkService(file.value, service, call.pack) }) : file
}

/** The paper of a notice or decision stands for the act itself, so that its clocks run. */
function canonical(file: CaseFile, document: ServedDocument): ServedDocument {
  if (document.of !== 'material') return document
  const notice = file.notices.find((one) => one.materialId === document.id)
  if (notice !== undefined) return { of: 'notice', id: notice.id }
  const decision = file.decisions.find((one) => one.materialId === document.id)
  return decision === undefined ? document : { of: 'decision', id: decision.id }
}

function checkAttempt(call: Call, file: CaseFile, service: Service, existing: Service | undefined): Result<null> {
  if (documentOf(file, service.document) === null) {
    return fail({ kind: 'notFound', what: 'material', id: service.document.id })
  }
  if (!file.case.parties.some((party) => party.id === service.partyId)) {
    return fail({ kind: 'invalidInput', issues: [{ path: 'partyId', message: 'unknownParty' }] })
  }
  if (existing !== undefined && existing.struckReason !== '') {
    return fail({ kind: 'conflict', what: 'serviceStruck', detail: '' })
  }
  if (existing !== undefined && isProof(file, existing.receiptMaterialId) && isOther(existing, service)) {
    return fail({ kind: 'conflict', what: 'serviceProven', detail: '' })
  }
  const days = checkDays(call, service)
  return days.ok ? checkPapers(file, service) : days
}

/** What the signed receipt says stays; a row that is wrong in it is struck. */
function isOther(before: Service, after: Service): boolean {
  const said = (one: Service) =>
    [one.document.id, one.partyId, one.method, one.servedOn, one.receiptMaterialId].join('|')
  return before.outcome === 'served' && before.servedOn !== null && said(before) !== said(after)
}

function checkDays(call: Call, service: Service): Result<null> {
  for (const path of ['sentOn', 'servedOn', 'returnedOn'] as const) {
    const day = service[path]
    const happened = day === null ? ok(null) : requireHappened(call, path, day)
    if (!happened.ok) return happened
  }
  const { sentOn, servedOn, returnedOn, outcome } = service
  if (outcome === 'served' && servedOn === null) {
    return fail({ kind: 'invalidInput', issues: [{ path: 'servedOn', message: 'required' }] })
  }
  const isReversed = sentOn !== null && [servedOn, returnedOn].some((day) => day !== null && day < sentOn)
  return isReversed ? fail({ kind: 'conflict', what: 'serviceDays', detail: '' }) : ok(null)
}

function checkPapers(file: CaseFile, service: Service): Result<null> {
  for (const id of [service.confirmationMaterialId, ...service.photoIds]) {
    const known = requireMaterial(file, id)
    if (!known.ok) return known
  }
  const known = requireMaterial(file, service.receiptMaterialId)
  return known.ok ? requireProof(file, service.receiptMaterialId, 'service') : known
}

/** A wrong row is struck with a reason; it stays in the ledger. */
function strike(call: Call, { serviceId, reason }: ParsedInputOf<'service.strike'>): Result<Record<string, never>> {
  const service = findService(call.desk.ledger, serviceId)
  if (service === null) return fail({ kind: 'notFound', what: 'service', id: serviceId })
  const opened = openFile(call, service.caseId)
  if (!opened.ok) return opened
  if (service.struckReason !== '') return fail({ kind: 'conflict', what: 'serviceStruck', detail: '' })
  const kept = keepService(call, 'service.strike', { ...service, struckReason: reason })
  return kept.ok ? ok({}) : kept
}
