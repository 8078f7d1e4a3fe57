import { provenServices } from '#domain/deadline/serviceClock.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { seenIn, withoutSpaces } from '#domain/rules/defects/defect.ts'
import { checkService } from '#domain/service/checkService.ts'
import { isServed, type Service } from '#domain/service/service.ts'
import { documentOf, documentsToServe } from '#domain/service/servedDocuments.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'
import { guardTold } from './toldBy.ts'

/** Whether every service on record has its signed receipt in the file, and every paper that needs one was served. */
export function checkReceipts(context: PreCheckContext): PreCheckStatement[] {
  const { file } = context
  const recorded = provenServices(file, file.services)
    .filter(isServed)
    .map((service): PreCheckStatement => {
      const served = documentOf(file, service.document)
      const values = { title: served?.title ?? '', day: service.servedOn }
      if (service.receiptMaterialId !== null) return { verdict: 'pass', sentence: 'pass', values }
      return { verdict: 'fail', sentence: 'missing', values, evidence: seenIn(context, served?.materialId ?? null) }
    })
  return [...recorded, ...unserved(context)]
}

/** A decision is served after the review; only papers of the time before it are asked for. */
function unserved(context: PreCheckContext): PreCheckStatement[] {
  const { file, pack } = context
  const started = new Set(file.services.filter((one) => one.struckReason === '').map((one) => one.document.id))
  return documentsToServe(file, pack)
    .filter(({ document, materialId }) => {
      const paper = file.materials.find((one) => one.id === materialId)
      const isSigned = paper !== undefined && isOnRecord(paper) && !paper.title.includes('回证')
      return document.of !== 'decision' && isSigned && !started.has(document.id) && !started.has(materialId ?? '')
    })
    .map(({ title, materialId }) => {
      return { verdict: 'unknown', sentence: 'notServed', values: { title }, evidence: seenIn(context, materialId) }
    })
}

/** What a receipt needs by the method of service: two servers, a witness, the post's number … (行政处罚法61). */
export function checkServiceForms(context: PreCheckContext): PreCheckStatement[] {
  const { file, pack } = context
  const elsewhere = ['B-RECEIPT', 'B-RELATION']
  return file.services.flatMap((service) =>
    checkService(file, service, pack)
      .filter((finding) => !elsewhere.includes(finding.code))
      .map((finding) => {
        const isUntyped = finding.code === 'B-SERVERS' && finding.verdict === 'unknown'
        return (isUntyped ? serversRead(context, service) : null) ?? guardTold(context, finding)
      }),
  )
}

/** Nobody types the servers of an old receipt: the receipt itself names them. */
function serversRead(context: PreCheckContext, { receiptMaterialId }: Service): PreCheckStatement | null {
  const { file, textOf } = context
  const paper = file.materials.find((one) => one.id === receiptMaterialId)
  const pages = (textOf(receiptMaterialId ?? '') ?? []).map((page) => withoutSpaces(page ?? ''))
  const signed = file.case.officers.map((one) => one.name).filter((name) => pages.some((page) => page.includes(name)))
  if (paper === undefined || signed.length < 2) return null
  const values = { title: paper.title, names: signed.join('、') }
  return { verdict: 'pass', sentence: 'serversRead', values, evidence: seenIn(context, paper.id, signed[0]) }
}
