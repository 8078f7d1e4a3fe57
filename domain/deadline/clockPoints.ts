import type { CaseFile } from '#domain/case/caseFile.ts'
import { stepsOf, type Step } from '#domain/case/stepsOf.ts'
import { daysBetween, type Day } from '#domain/day.ts'
import type { Decision } from '#domain/decision/decision.ts'
import type { ClockPoint } from '#domain/rules/deadlineRule.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { isServed, type Service } from '#domain/service/service.ts'
import { servicesOf, servicesOfKinds } from '#domain/service/servicesOf.ts'

import { effectiveServiceDay, provenServices } from './serviceClock.ts'
import { say } from './say.ts'

/** One running clock: when it started, whose it is, and what it belongs to. */
export interface Clock {
  day: Day
  partyId: string | null
  /** Distinguishes two clocks of one rule: a notice, a decision, a round. */
  of: string
  /** Sentences that come before the count, such as an announcement. */
  steps: string[]
  decision: Decision | null
}

/** Every clock that a rule starts in this file; none when its paper is not on record. */
export function clocksOf(base: ClockPoint, file: CaseFile, pack: RulePack): Clock[] {
  switch (base.at) {
    case 'milestone':
      return stepsOf(file, base.kind, pack)
        .filter((step) => !base.needsProof || step.hasPaper)
        .map((step) => ({ ...clock(step.day, step.id), partyId: step.partyId }))
    case 'material':
      return documents(file, base.kinds).map(({ id, day }) => clock(day, id))
    case 'noticeService':
      return file.notices.flatMap((notice) =>
        serviceClocks(provenServices(file, servicesOf(file, notice)), notice.id, null, pack),
      )
    case 'decisionService':
      return file.decisions.flatMap((decision) =>
        serviceClocks(provenServices(file, servicesOf(file, decision)), decision.id, decision, pack),
      )
    case 'announcement':
      return file.services
        .filter(isServed)
        .filter((service) => service.method === 'announcement')
        .map((service) => ({ ...clock(service.servedOn, service.id), partyId: service.partyId }))
    case 'documentService':
      return serviceClocks(provenServices(file, servicesOfKinds(file, base.kinds)), base.kinds.join(), null, pack)
    case 'enforcement':
      return enforcementSteps(file, base.step)
    case 'decision':
      return file.decisions.map((decision) => ({ ...clock(decision.decidedOn, decision.id), decision }))
    case 'round':
      return file.rounds.map((round) => clock(round.submittedOn, round.id))
    default:
      return []
  }
}

function clock(day: Day, of: string): Clock {
  return { day, of, partyId: null, steps: [], decision: null }
}

/** The first effective service on each party; later ones do not start the clock anew. */
function serviceClocks(services: readonly Service[], of: string, decision: Decision | null, pack: RulePack): Clock[] {
  const first = new Map<string, Clock>()
  for (const service of services) {
    const day = effectiveServiceDay(service, pack)
    if (day === null) continue
    const known = first.get(service.partyId)
    if (known !== undefined && known.day <= day) continue
    const steps = service.method === 'announcement' ? [announcementStep(service, day, pack)] : []
    first.set(service.partyId, { day, partyId: service.partyId, of, steps, decision })
  }
  return [...first.values()]
}

function announcementStep(service: Service, effective: Day, pack: RulePack): string {
  const from = service.servedOn ?? effective
  return say(pack, 'announcement', { day: from, value: daysBetween(from, effective), effective })
}

function enforcementSteps(file: CaseFile, step: 'applied' | 'accepted'): Clock[] {
  return file.payments.flatMap(({ id, partyId, enforcement }) => {
    const day = step === 'applied' ? enforcement?.appliedOn : enforcement?.acceptedOn
    return day === undefined || day === null ? [] : [{ ...clock(day, id), partyId }]
  })
}

/** The first day on which one of these points was reached for a clock, or `null`. */
export function doneDay(points: readonly ClockPoint[], running: Clock, file: CaseFile, pack: RulePack): Day | null {
  const days = points.flatMap((point) => reached(point, running, file, pack)).filter((day) => day >= running.day)
  return days.toSorted()[0] ?? null
}

function reached(point: ClockPoint, running: Clock, file: CaseFile, pack: RulePack): Day[] {
  switch (point.at) {
    case 'milestone':
      return stepsOf(file, point.kind, pack)
        .filter((step) => belongs(step, running))
        .map((step) => step.day)
    case 'enforcement':
      return enforcementSteps(file, point.step)
        .filter((step) => running.partyId === null || step.partyId === running.partyId)
        .map((step) => step.day)
    case 'material':
      return documents(file, point.kinds).map(({ day }) => day)
    case 'decision':
      return file.decisions.map((decision) => decision.decidedOn)
    case 'decisionService':
      return lastServiceOf(running, file)
    case 'publicity':
      return running.decision?.publicity.map((publicity) => publicity.publishedOn) ?? []
    case 'round':
      return file.rounds.filter((round) => round.id === running.of).flatMap((round) => round.concludedOn ?? [])
    case 'archived':
      return [
        ...(file.case.archivedOn === null ? [] : [file.case.archivedOn]),
        ...file.case.milestones.filter((milestone) => milestone.kind === 'archived').map((milestone) => milestone.day),
      ]
    default:
      return []
  }
}

/** A step of one party does not stop the clock of another, nor one of a decision that of the next. */
function belongs(step: Step, running: Clock): boolean {
  const isItsParty = step.partyId === null || running.partyId === null || step.partyId === running.partyId
  const isItsDecision = step.decisionId === null || running.decision === null || step.decisionId === running.decision.id
  return isItsParty && isItsDecision
}

/** Served on every party of the decision: the day of the last one; none while one is missing. */
function lastServiceOf({ decision }: Clock, file: CaseFile): Day[] {
  if (decision === null) return []
  const services = servicesOf(file, decision).filter(isServed)
  const firsts = decision.partyIds.map(
    (partyId) =>
      services
        .filter((service) => service.partyId === partyId)
        .map((service) => service.servedOn)
        .toSorted()[0],
  )
  const days = firsts.filter((day) => day !== undefined)
  const last = days.toSorted().at(-1)
  return days.length < decision.partyIds.length || last === undefined ? [] : [last]
}

function documents(file: CaseFile, kinds: readonly string[]): { id: string; day: Day }[] {
  return file.materials
    .filter((material) => material.withdrawnReason === '' && kinds.includes(material.kind))
    .flatMap((material) => (material.docDate === null ? [] : [{ id: material.id, day: material.docDate }]))
}
