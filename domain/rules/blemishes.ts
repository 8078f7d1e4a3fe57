import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { listDeadlines } from '#domain/deadline/listDeadlines.ts'
import { say } from '#domain/deadline/say.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { checkService } from '#domain/service/checkService.ts'

import type { Blemish } from './findings.ts'
import { guardFinding } from './guards/guardFinding.ts'
import { guardsOfDecision } from './guards/guardsOfDecision.ts'
import { guardsOfDiscussion } from './guards/guardsOfDiscussion.ts'
import { guardsOfMilestone } from './guards/guardsOfMilestone.ts'
import { guardsOfExamination, guardsOfReview } from './guards/guardsOfReview.ts'
import type { RulePack } from './rulePack.ts'

/** No deadline is late merely because today is; only done acts can be blemished. */
const beforeEverything = '0001-01-01'

/**
 * The defects (瑕疵) of acts that are already on signed paper, in order of their day. They never
 * block: what is on paper has happened.
 */
export function blemishesOf(file: CaseFile, pack: RulePack): Blemish[] {
  const found = [
    ...stepBlemishes(file, pack),
    ...examinationBlemishes(file, pack),
    ...reviewBlemishes(file, pack),
    ...discussionBlemishes(file, pack),
    ...file.decisions.filter(isOnPaper).flatMap((decision) => decisionBlemishes(file, decision, pack)),
    ...serviceBlemishes(file, pack),
    ...samplingBlemishes(file, pack),
    ...lateBlemishes(file, pack),
  ]
  return found.toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? ''))
}

function isOnPaper(act: { materialId?: string | null; signedMaterialId?: string | null; origin: string }): boolean {
  return act.origin === 'paper' || (act.materialId ?? act.signedMaterialId ?? null) !== null
}

/** An act as its blemishes name it; `recorded` are the codes that failed when it was recorded. */
interface Act {
  readonly act: string
  readonly day: string | null
  readonly recorded: readonly string[]
}

function failed(
  pack: RulePack,
  { act, day, recorded }: Act,
  findings: readonly GuardFinding[],
  told: readonly GuardFinding[] = findings,
): Blemish[] {
  const isFailed = (finding: GuardFinding) => finding.verdict === 'fail'
  const failing = new Set(findings.filter(isFailed).map((finding) => finding.code))
  return [
    ...told.filter(isFailed).map((finding) => ({ act, day, finding })),
    ...recorded.filter((code) => !failing.has(code)).map((code) => ({ act, day, finding: goneFinding(pack, code) })),
  ]
}

/**
 * A guard that failed when the act was recorded and does not any more, because facts were changed
 * or papers supplied afterwards. It stays in sight: otherwise whoever edits a fact wipes a defect.
 */
function goneFinding(pack: RulePack, code: string): GuardFinding {
  const rule = pack.guards.find((one) => one.code === code)
  const values = { title: rule?.title ?? code }
  const finding = guardFinding(pack, 'B-GONE', { verdict: 'fail', sentence: 'gone', values })
  return { ...finding, code, source: rule?.source ?? finding.source }
}

/** A foreign material is told once, by the decision or never; steps speak of officers and limitation. */
function stepBlemishes(file: CaseFile, pack: RulePack): Blemish[] {
  return file.case.milestones.flatMap((milestone) => {
    const findings = guardsOfMilestone(file, milestone, pack)
    const act = pack.sentences[`act_${milestone.kind}`] ?? say(pack, 'act_step')
    const told = findings.filter((finding) => finding.code !== 'G10')
    const recorded = (milestone.blemishes ?? []).filter((code) => code !== 'G10')
    return failed(pack, { act, day: milestone.day, recorded }, findings, told)
  })
}

function examinationBlemishes(file: CaseFile, pack: RulePack): Blemish[] {
  return file.examinations.filter(isOnPaper).flatMap((round) => {
    const act = say(pack, 'act_examination', { no: round.no })
    const findings = guardsOfExamination(file, round, pack)
    return failed(pack, { act, day: round.examinedOn, recorded: round.blemishes }, findings)
  })
}

function reviewBlemishes(file: CaseFile, pack: RulePack): Blemish[] {
  return file.rounds.filter(isOnPaper).flatMap((round) => {
    const act = say(pack, 'act_round', { no: round.no })
    return failed(pack, { act, day: round.concludedOn, recorded: round.blemishes }, guardsOfReview(file, round, pack))
  })
}

function discussionBlemishes(file: CaseFile, pack: RulePack): Blemish[] {
  return file.discussions.filter(isOnPaper).flatMap((one) => {
    const act = say(pack, 'act_discussion', { no: one.no })
    return failed(pack, { act, day: one.heldOn, recorded: one.blemishes }, guardsOfDiscussion(file, one, pack))
  })
}

/** Reviewers and voters are told at the review and the discussion themselves, the limitation at filing. */
function decisionBlemishes(file: CaseFile, decision: Decision, pack: RulePack): Blemish[] {
  const isFiled = file.case.milestones.some((milestone) => milestone.kind === 'filed')
  const findings = guardsOfDecision(file, decision, pack)
  const told = findings.filter((finding) => finding.code !== 'G3' && !(isFiled && finding.code === 'G9'))
  const act = say(pack, 'act_decision', { no: decision.docNo })
  return failed(pack, { act, day: decision.decidedOn, recorded: decision.blemishes }, findings, told)
}

/** What the rows of the ledger lack on paper; a receipt that is still to come is no defect yet. */
function serviceBlemishes(file: CaseFile, pack: RulePack): Blemish[] {
  const act = say(pack, 'act_service')
  return file.services.flatMap((service) =>
    service.receiptMaterialId === null
      ? []
      : failed(pack, { act, day: service.servedOn, recorded: [] }, checkService(file, service, pack)),
  )
}

/** A report older than its sampling (评查细则6). */
function samplingBlemishes(file: CaseFile, pack: RulePack): Blemish[] {
  const sampled = file.case.milestones
    .filter((milestone) => milestone.kind === 'sampled')
    .map((one) => one.day)
    .toSorted()[0]
  if (sampled === undefined) return []
  return file.materials.flatMap((material) => {
    const isEarly = material.kind === 'monitoringReport' && material.docDate !== null && material.docDate < sampled
    if (!isEarly || material.withdrawnReason !== '') return []
    const values = { report: material.docDate ?? '', sampled }
    const finding = guardFinding(pack, 'B-SAMPLING', {
      verdict: 'fail',
      sentence: 'sampling',
      values,
      evidence: [material.id],
    })
    return [{ act: say(pack, 'act_sampled'), day: sampled, finding }]
  })
}

/** Acts of the organ done late (or too early), by rules that have been read in the official text. G8 tells of D13. */
function lateBlemishes(file: CaseFile, pack: RulePack): Blemish[] {
  return listDeadlines(file, pack, beforeEverything)
    .filter(
      (one) => one.state === 'missed' && one.whose === 'organ' && one.id !== 'D13' && one.source.mark === 'confirmed',
    )
    .map((one) => {
      const { law, article } = one.source
      const values = { title: one.title, due: one.dueDay, done: one.doneOn ?? '', law, article }
      const sentence = (one.doneOn ?? '') < one.dueDay ? 'early' : 'late'
      const finding = guardFinding(pack, 'B-LATE', { verdict: 'fail', sentence, values })
      return {
        act: say(pack, 'act_deadline', { title: one.title }),
        day: one.doneOn,
        finding: { ...finding, code: one.id, source: one.source },
      }
    })
}
