import type { Day } from '#domain/day.ts'
import type { Material } from '#domain/material/material.ts'
import { parseDay } from '#domain/text/parseDay.ts'

import { papersOf, seenIn, type DefectContext, type DefectEvidence, type DefectStatement } from './defect.ts'

const sampledOn = /(?:采样|监测|测量)(?:日期|时间)[：:]?\s*(\d{4}[年.\-/]\d{1,2}[月.\-/]\d{1,2}日?)/gu

/** Whether samples were taken before the report on them was signed (评查细则 6): what the report itself says, and the step on record. */
export function checkSampling(context: DefectContext): DefectStatement[] {
  return papersOf(context, 'monitoringReport').flatMap((report): DefectStatement[] => {
    const { title, docDate } = report
    const unknown = { verdict: 'unknown', values: { title }, evidence: seenIn(context, report.id) } as const
    if (docDate === null) return [{ ...unknown, sentence: 'unknown' }]
    const days = [...daysInText(context, report), ...daysOnRecord(context)]
    if (days.length === 0) return [{ ...unknown, sentence: 'unknown' }]
    const values = { title, report: docDate, sampled: days[0]?.day ?? '' }
    const later = days.filter(({ day }) => day > docDate)
    const [first] = later
    // A page that could not be read may name another day.
    const isUnread = (context.textOf(report.id) ?? []).includes(null)
    if (first === undefined && isUnread) return [{ ...unknown, sentence: 'partly' }]
    if (first === undefined) return [{ verdict: 'pass', sentence: 'pass', values }]
    const evidence = [...later.flatMap((one) => one.evidence), ...seenIn(context, report.id)].slice(0, 2)
    return [{ verdict: 'fail', sentence: 'later', values: { ...values, sampled: first.day }, evidence }]
  })
}

interface SampledDay {
  readonly day: Day
  readonly evidence: readonly DefectEvidence[]
}

function daysInText({ textOf }: DefectContext, { id, title }: Material): SampledDay[] {
  return (textOf(id) ?? []).flatMap((text, index) =>
    [...(text ?? '').matchAll(sampledOn)].flatMap(([quote, written = '']): SampledDay[] => {
      // Only whole dates are matched: what today is does not matter.
      const day = parseDay(written, '2000-01-01')
      return day === null ? [] : [{ day, evidence: [{ materialId: id, title, page: index + 1, quote }] }]
    }),
  )
}

function daysOnRecord(context: DefectContext): SampledDay[] {
  const steps = context.file.case.milestones.filter((one) => one.kind === 'sampled')
  return steps.slice(0, 1).map(({ day, materialId }) => ({ day, evidence: seenIn(context, materialId) }))
}
