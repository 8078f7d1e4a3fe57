import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { serviceMethodText } from '#contract/text/service.ts'
import { caseTitle } from '#domain/case/case.ts'
import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import type { Material, Volume } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { documentOf, type DocumentToServe } from '#domain/service/servedDocuments.ts'
import { serviceMethods, type Service } from '#domain/service/service.ts'
import { newFormCode } from '#main/paperCode/newFormCode.ts'

import type { Call } from '#service/call.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { generatedMaterial, typesetForm } from '#service/typesetForm.ts'

import { keepService } from './keepService.ts'

/**
 * Prints one 送达回证 for each attempt and names it as the receipt of its row, so that the scan only
 * has to come back onto the print. An announcement has none; a proven row keeps what was signed.
 */
export async function printReceipts(
  call: Call,
  { caseId, serviceIds }: ParsedInputOf<'service.printReceipts'>,
): Promise<Result<OutputOf<'service.printReceipts'>>> {
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const chosen = serviceIds.map((id) => opened.value.services.find((one) => one.id === id))
  if (chosen.includes(undefined)) return fail({ kind: 'notFound', what: 'service', id: '' })
  const materialIds: string[] = []
  for (const service of chosen) {
    if (service === undefined || service.method === 'announcement' || service.struckReason !== '') continue
    const printed = await printOne(call, caseId, service)
    if (!printed.ok) return printed
    materialIds.push(...printed.value)
    call.progress?.({ done: materialIds.length, total: chosen.length, step: 'typesetting', detail: '' })
  }
  return ok({ materialIds })
}

/** The file is read anew for each: the one before has added a material. */
async function printOne(call: Call, caseId: string, service: Service): Promise<Result<string[]>> {
  const found = findFile(call, caseId)
  if (!found.ok) return found
  const file = found.value
  const document = documentOf(file, service.document)
  if (document === null || isProof(file, service.receiptMaterialId)) return ok([])
  const formCode = newFormCode()
  const title = receiptTitle(file, document, service)
  const printed = await typesetForm(call, {
    template: 'serviceReceipt',
    data: { ...receiptData(file, document, service), formCode },
    existing: unsigned(file, service),
    material: {
      ...generatedMaterial(file, { kind: 'serviceReceipt', title, docDate: null }),
      volume: volumeOf(file, document),
      docNo: document.docNo,
    },
    fileName: `${title}.pdf`,
    paper: { formCode, act: { kind: 'none', id: '' } },
  })
  if (!printed.ok) return printed
  const { materialId } = printed.value
  if (service.receiptMaterialId === materialId) return ok([materialId])
  const kept = keepService(call, 'service.print', { ...service, receiptMaterialId: materialId })
  return kept.ok ? ok([materialId]) : kept
}

/** A receipt names its document, so it lies in the same volume: an answer to a reporter stays in 副卷 with it. */
function volumeOf(file: CaseFile, { materialId }: DocumentToServe): Volume {
  return file.materials.find((one) => one.id === materialId)?.volume ?? '正'
}

function receiptTitle(file: CaseFile, document: DocumentToServe, service: Service): string {
  const several = file.case.parties.length > 1 ? `（${partyName(file, service)}）` : ''
  return `${document.title}送达回证${several}`
}

function partyName(file: CaseFile, service: Service): string {
  return file.case.parties.find((party) => party.id === service.partyId)?.name ?? ''
}

/** A print of this row that nobody has signed yet is printed again in its place. */
function unsigned(file: CaseFile, service: Service): Material | null {
  return file.materials.find((one) => one.id === service.receiptMaterialId && one.withdrawnReason === '') ?? null
}

function receiptData(file: CaseFile, document: DocumentToServe, service: Service) {
  const party = file.case.parties.find((one) => one.id === service.partyId)
  const { receiver, relation, refusal, witness, servers, mailNo, note } = service
  return {
    organ: file.case.organ,
    caseTitle: caseTitle(file.case, document.document.of === 'decision'),
    documentTitle: document.title,
    docNo: document.docNo,
    recipient: party?.name ?? '',
    place: service.place || (party?.address ?? ''),
    methods: serviceMethods
      .filter((method) => method !== 'announcement')
      .map((method) => ({ text: serviceMethodText[method], on: method === service.method })),
    mailNo,
    receiver,
    relation,
    refusal,
    witness,
    servers,
    remarks: note,
  }
}
