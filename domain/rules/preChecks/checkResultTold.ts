import { isProof } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { effectiveServiceDay, provenServices } from '#domain/deadline/serviceClock.ts'
import { isOnRecord, type Material } from '#domain/material/material.ts'
import { papersOf, seenIn, withoutSpaces } from '#domain/rules/defects/defect.ts'
import { servicesOfKinds } from '#domain/service/servicesOf.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'

/** Whether the party was told the result of monitoring, testing or appraisal before the decision (评查细则14). */
export function checkResultTold(context: PreCheckContext): PreCheckStatement[] {
  const { file } = context
  const reports = papersOf(context, 'monitoringReport', 'appraisal')
  const [report] = reports
  if (report === undefined) {
    const isSampled = file.case.milestones.some((one) => one.kind === 'sampled')
    return isSampled ? [{ verdict: 'unknown', sentence: 'noReport' }] : []
  }
  const evidence = seenIn(context, report.id)
  const values = { title: reports.map((one) => one.title).join('》《') }
  const told = toldOn(context)
  if (told === null) return [{ ...unproven(context), values, evidence }]
  const decided = file.decisions.map((one) => one.decidedOn).toSorted()[0]
  if (decided !== undefined && told > decided) {
    return [{ verdict: 'fail', sentence: 'late', values: { ...values, told, decided }, evidence }]
  }
  return [{ verdict: 'pass', sentence: 'pass', values: { ...values, told }, evidence: noticesOf(context) }]
}

/** The first day proven by a receipt, by the step's own paper, or by one scan of notice and receipt. */
function toldOn(context: PreCheckContext): Day | null {
  const { file, pack } = context
  const served = provenServices(file, servicesOfKinds(file, ['testResultNotice'])).map((service) =>
    effectiveServiceDay(service, pack),
  )
  const steps = file.case.milestones
    .filter((one) => one.kind === 'resultTold' && one.materialId !== null && isProof(file, one.materialId))
    .map((one) => one.day)
  const scans = receiptsOf(context).map((one) => one.docDate)
  return [...served, ...steps, ...scans].filter((day) => day !== null).toSorted()[0] ?? null
}

/** Scans that hold the receipt: bound with the notice, or a receipt that names it. */
function receiptsOf(context: PreCheckContext): Material[] {
  const bound = papersOf(context, 'testResultNotice').filter((one) => one.title.includes('回证'))
  const named = papersOf(context, 'serviceReceipt').filter((one) => one.title.includes('结果告知'))
  return [...bound, ...named].filter(isOnRecord)
}

function unproven(context: PreCheckContext): Pick<PreCheckStatement & { sentence: string }, 'verdict' | 'sentence'> {
  const isStep = context.file.case.milestones.some((one) => one.kind === 'resultTold')
  if (receiptsOf(context).length > 0) return { verdict: 'unknown', sentence: 'undated' }
  if (isStep) return { verdict: 'unknown', sentence: 'noPaper' }
  const record = papersOf(context, 'interviewRecord', 'sceneRecord').find((one) => tells(context, one.id))
  if (record !== undefined) return { verdict: 'unknown', sentence: 'inRecord' }
  return { verdict: 'fail', sentence: noticesOf(context).length > 0 ? 'noReceipt' : 'notTold' }
}

/** A record that speaks of the result being told: whether that is enough is for the reviewer. */
function tells({ textOf }: PreCheckContext, materialId: string): boolean {
  const told = /告知.{0,20}(?:监测|检测|鉴定).{0,6}结果|(?:监测|检测|鉴定).{0,6}结果.{0,20}(?:告知|无异议|没有异议)/u
  return (textOf(materialId) ?? []).some((text) => told.test(withoutSpaces(text ?? '')))
}

function noticesOf(context: PreCheckContext) {
  return papersOf(context, 'testResultNotice').flatMap((one) => seenIn(context, one.id))
}
