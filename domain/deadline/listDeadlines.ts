import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { ClockPoint, DeadlineRule } from '#domain/rules/deadlineRule.ts'
import { isInForce } from '#domain/rules/dated.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { clocksOf, doneDay, type Clock } from './clockPoints.ts'
import { computeDeadline, type ComputedDeadline } from './computeDeadline.ts'
import type { Deadline } from './deadline.ts'
import { decisionPeriod } from './decisionPeriod.ts'
import { filingDay } from './exclusions.ts'
import { pauseBefore, reviewPeriod } from './reviewPeriod.ts'
import { say } from './say.ts'

/** Rules that bind only a decision to punish: nobody pays or enforces 不予处罚. */
const penaltyOnly = new Set(['D19', 'D20'])

/**
 * Every deadline that runs, was met or was missed in a case, by due day.
 *
 * Clocks of a party start only from a service whose receipt is on record; a
 * rule applies when it was in force on the day its clock started.
 */
export function listDeadlines(file: CaseFile, pack: RulePack, today: Day): Deadline[] {
  const found = pack.deadlines.flatMap((rule) => deadlinesOfRule(rule, file, pack, today))
  return found.toSorted((one, other) => one.dueDay.localeCompare(other.dueDay) || one.id.localeCompare(other.id))
}

function deadlinesOfRule(rule: DeadlineRule, file: CaseFile, pack: RulePack, today: Day): Deadline[] {
  if (rule.id === 'D13') return decisionDeadline(rule, file, pack, today)
  if (rule.id === 'D23') return enforcementDeadlines(rule, file, pack, today)
  if (rule.id === 'D12') return reviewDeadlines(rule, file, pack, today)
  return clocksOf(rule.base, file, pack)
    .filter((running) => isInForce(rule, running.day) && applies(rule, running, file))
    .map((running) => finish(rule, running, { file, today, computed: computeDeadline(rule, running.day, pack), pack }))
}

/** D12: each round has its own clock, with its own extension. */
function reviewDeadlines(rule: DeadlineRule, file: CaseFile, pack: RulePack, today: Day): Deadline[] {
  return clocksOf(rule.base, file, pack)
    .filter((running) => isInForce(rule, running.day))
    .flatMap((running) => {
      const round = file.rounds.find((one) => one.id === running.of)
      if (round === undefined) return []
      const clock = { ...running, steps: pauseBefore(round, file.rounds, pack) }
      return [finish(rule, clock, { file, today, computed: reviewPeriod(rule, round, pack), pack })]
    })
}

function applies(rule: DeadlineRule, running: Clock, file: CaseFile): boolean {
  if (penaltyOnly.has(rule.id)) return running.decision?.outcome === 'penalty' && running.decision.fine !== null
  if (rule.id === 'D09') return file.notices.some((notice) => notice.id === running.of && notice.hearingRightTold)
  return true
}

function decisionDeadline(rule: DeadlineRule, file: CaseFile, pack: RulePack, today: Day): Deadline[] {
  const filedOn = filingDay(file)
  const computed = decisionPeriod(file, pack)
  if (filedOn === null || computed === null) return []
  const running: Clock = { day: filedOn, partyId: null, of: 'filed', steps: [], decision: null }
  return [finish(rule, running, { file, today, computed, pack })]
}

/**
 * D23 follows D26: three months after the time to sue has run out unused (行政强制法53); with granted
 * instalments three months after the last of them (行政处罚法72末款).
 */
function enforcementDeadlines(rule: DeadlineRule, file: CaseFile, pack: RulePack, today: Day): Deadline[] {
  const suit = pack.deadlines.find((candidate) => candidate.id === 'D26')
  const disputed = file.case.milestones.some((one) => one.kind === 'suitFiled' || one.kind === 'reconsiderationFiled')
  if (suit === undefined || disputed) return []
  return clocksOf(suit.base, file, pack)
    .filter((running) => running.decision?.outcome === 'penalty' && (running.decision.fine ?? 0) > 0)
    .filter((running) => doneDay([{ at: 'milestone', kind: 'paid', needsProof: false }], running, file, pack) === null)
    .map((running) => {
      const end = enforceableFrom(running, file, computeDeadline(suit, running.day, pack).dueDay)
      const computed = computeDeadline(rule, end, pack)
      const { law, article } = rule.source
      const steps = [say(pack, 'enforcement', { day: end, value: rule.value, law, article }), ...computed.steps]
      const asked = doneDay(askedCourt, running, file, pack)
      const deadline = finish(rule, { ...running, day: end }, { file, today, computed: { ...computed, steps }, pack })
      return asked === null
        ? deadline
        : { ...deadline, doneOn: asked, state: asked <= deadline.dueDay ? 'met' : 'missed' }
    })
}

const askedCourt: readonly ClockPoint[] = [
  { at: 'enforcement', step: 'applied' },
  { at: 'milestone', kind: 'enforcementAccepted', needsProof: false },
]

function enforceableFrom({ decision, partyId }: Clock, file: CaseFile, suitEnd: Day): Day {
  const payment = file.payments.find((one) => one.decisionId === decision?.id && one.partyId === partyId)
  const lastInstalment =
    payment?.plan
      .map((one) => one.dueOn)
      .toSorted()
      .at(-1) ?? suitEnd
  return lastInstalment > suitEnd ? lastInstalment : suitEnd
}

interface Finishing {
  file: CaseFile
  today: Day
  computed: ComputedDeadline
  pack: RulePack
}

function finish(rule: DeadlineRule, running: Clock, finishing: Finishing): Deadline {
  const { file, today, computed, pack } = finishing
  const doneOn = doneDay(rule.done, running, file, finishing.pack)
  const party = file.case.parties.find((candidate) => candidate.id === running.partyId)
  return {
    id: rule.id,
    title: rule.title,
    caseId: file.case.id,
    of: running.of,
    partyName: party?.name ?? '',
    whose: rule.whose,
    baseEvent: rule.baseLabel,
    baseDay: running.day,
    limit: say(pack, `unit${rule.unit}`, { value: rule.value, day: rule.fixedDay }),
    dueDay: computed.dueDay,
    certain: computed.certain,
    state: isDeferred(rule, running, finishing) ? deferredState(doneOn) : stateOf(rule, computed.dueDay, doneOn, today),
    doneOn,
    steps: [...running.steps, ...computed.steps, ...installmentStep(rule, running, finishing)],
    fallacy: computed.fallacy,
    source: rule.source,
  }
}

/**
 * `notBefore`: too early is what is wrong. A right of the party that ran out unused, and a period
 * that simply passes, are over and nobody is late; only payment that did not come is missed.
 */
function stateOf(rule: DeadlineRule, dueDay: Day, doneOn: Day | null, today: Day): Deadline['state'] {
  if (rule.sense === 'notBefore') {
    if (doneOn === null) return today > dueDay ? 'met' : 'open'
    return doneOn < dueDay ? 'missed' : 'met'
  }
  if (doneOn !== null) return doneOn <= dueDay ? 'met' : 'missed'
  if (today <= dueDay) return 'open'
  return rule.whose === 'organ' || rule.id === 'D19' ? 'missed' : 'met'
}

function deferredState(doneOn: Day | null): Deadline['state'] {
  return doneOn === null ? 'open' : 'met'
}

/** A request in time keeps the payment from being overdue: the instalments then have their own dates (令30号74). */
function isDeferred(rule: DeadlineRule, running: Clock, finishing: Finishing): boolean {
  return installmentStep(rule, running, finishing).length > 0
}

function installmentStep(rule: DeadlineRule, running: Clock, { file, computed, pack }: Finishing): string[] {
  if (rule.id !== 'D19') return []
  const asked = requestDay(running, file)
  return asked !== null && asked <= computed.dueDay ? [say(pack, 'installmentInTime', { day: asked })] : []
}

/** A request that was refused keeps nothing open. */
function requestDay({ day, decision, partyId }: Clock, file: CaseFile): Day | null {
  const requests = file.payments
    .filter((one) => one.decisionId === decision?.id && one.partyId === partyId)
    .flatMap((one) => one.requests)
    .filter((one) => one.outcome !== 'refused')
    .map((one) => one.askedOn)
  const typed = file.case.milestones
    .filter((one) => one.kind === 'installmentRequested' && (one.partyId ?? partyId) === partyId)
    .map((one) => one.day)
  return [...requests, ...typed].filter((asked) => asked >= day).toSorted()[0] ?? null
}
