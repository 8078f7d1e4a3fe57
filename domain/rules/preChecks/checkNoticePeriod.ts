import { isProof } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import { noticesServedOn, type ServedNotice } from '#domain/deadline/serviceClock.ts'
import { addWorkingDays } from '#domain/rules/calendar.ts'
import { seenIn } from '#domain/rules/defects/defect.ts'
import { isPunishing } from '#domain/rules/guards/decisionContext.ts'
import { guardNotice } from '#domain/rules/guards/guardNotice.ts'
import { waivedAll } from '#domain/rules/waivers.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'
import { defectTold, guardTold } from './toldBy.ts'

/** Days the party has to plead and to ask for a hearing (行政处罚法64(1), 令30号44). */
const pleadingDays = 5

/** Whether five working days lie, or will lie, between notice and decision (行政处罚法44, 62, 85). */
export function checkNoticePeriod(context: PreCheckContext): PreCheckStatement[] {
  const { file } = context
  if (file.decisions.length > 0) return decided(context)
  return file.notices.length === 0 ? [] : file.case.parties.map((party) => waiting(context, party))
}

/** The defect check shows the pages; where it has no served notice to look at, the guard says so. */
function decided(context: PreCheckContext): PreCheckStatement[] {
  const { file, pack } = context
  const shown = defectTold(context, 'DF-DAYS').map((said) =>
    hasWaiver(context) && said.verdict === 'pass' ? { ...said, exception: 'waived' } : said,
  )
  const told = file.decisions.flatMap((proposal) => {
    const finding = guardNotice({ file, proposal, pack })
    if (!isPunishing(proposal)) return [guardTold(context, finding, 'noPenalty')]
    const isShown = shown.length > 0 && finding.message.includes('届满')
    return isShown || finding.verdict === 'pass' ? [] : [guardTold(context, finding)]
  })
  return [...shown, ...told]
}

function waiting(context: PreCheckContext, party: Party): PreCheckStatement {
  const { file, pack, day } = context
  const served = noticesServedOn(file, pack, party.id, day).at(-1)
  if (served === undefined) return { verdict: 'unknown', sentence: 'notServed', values: { party: party.name } }
  if (waivedAll(file, party, served, day)) {
    return { verdict: 'pass', sentence: 'waived', values: { party: party.name }, exception: 'waived' }
  }
  return { ...period(context, party, served), evidence: seenIn(context, served.service.receiptMaterialId) }
}

function period({ pack, day }: PreCheckContext, party: Party, { effective }: ServedNotice): PreCheckStatement {
  const due = addWorkingDays(pack.calendar, effective, pleadingDays)
  const values = { party: party.name, served: effective, due: due.day, year: due.day.slice(0, 4) }
  if (!due.certain) return { verdict: 'unknown', sentence: 'uncertain', values }
  return day > due.day
    ? { verdict: 'pass', sentence: 'over', values }
    : { verdict: 'unknown', sentence: 'running', values }
}

function hasWaiver({ file }: PreCheckContext): boolean {
  return file.case.milestones.some((one) => one.kind === 'rightsWaived' && isProof(file, one.materialId))
}
