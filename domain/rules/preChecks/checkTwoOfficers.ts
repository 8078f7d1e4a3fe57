import type { Material } from '#domain/material/material.ts'
import { papersOf, withoutSpaces } from '#domain/rules/defects/defect.ts'
import { bareName } from '#domain/rules/guards/investigators.ts'
import { thresholdOn } from '#domain/rules/thresholds.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'

/** Records of acts at which two officers must be present (行政处罚法42). */
export const recordsOfActs = ['sceneRecord', 'interviewRecord', 'samplingRecord'] as const

/** Whether each act was done by two officers: what is on record of the case, and who the record of the act names. */
export function checkTwoOfficers(context: PreCheckContext): PreCheckStatement[] {
  const { officers, milestones } = context.file.case
  const records = papersOf(context, ...recordsOfActs)
  const hasActed = records.length > 0 || milestones.some((one) => one.kind === 'inspected' || one.kind === 'sampled')
  if (!hasActed) return []
  const wanted = thresholdOn(context.pack, 'officers.minimum', context.day) ?? 2
  if (officers.length === 0) return [{ verdict: 'unknown', sentence: 'none' }]
  if (officers.length < wanted) {
    const evidence = records.map(({ id, title }) => ({ materialId: id, title, page: null, quote: '' }))
    return [{ verdict: 'fail', sentence: 'tooFew', values: { count: officers.length, wanted }, evidence }]
  }
  if (records.length === 0) return [{ verdict: 'unknown', sentence: 'noRecord' }]
  return records.map((record) => judge(context, record, wanted))
}

/** A name that was not read may be written by hand: only a person can say that it is missing. */
function judge({ file, textOf }: PreCheckContext, { id, title }: Material, wanted: number): PreCheckStatement {
  const pages = textOf(id)
  const text = withoutSpaces((pages ?? []).map((page) => page ?? '').join(''))
  const named = file.case.officers.filter((officer) => text.includes(bareName(officer.name)))
  const names = named.map((officer) => officer.name).join('、')
  const values = { title, count: named.length, names }
  const evidence = [{ materialId: id, title, page: null, quote: '' }]
  if (named.length >= wanted) return { verdict: 'pass', sentence: 'pass', values, evidence }
  return { verdict: 'unknown', sentence: text === '' ? 'unread' : 'notSeen', values, evidence }
}
