import { randomUUID } from 'node:crypto'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { plainAnswer, untouchedRound } from '#domain/review/review.ts'
import { guardsOfDecision } from '#domain/rules/guards/guardsOfDecision.ts'
import { guardsOfDiscussion } from '#domain/rules/guards/guardsOfDiscussion.ts'
import { guardsOfReview } from '#domain/rules/guards/guardsOfReview.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import type { Service } from '#domain/service/service.ts'
import { updateCase } from '#store/tables/cases.ts'

import type { Call } from '#service/call.ts'
import { keepDecision, keepNotice } from '#service/decision/decisionHandlers.ts'
import { keepDiscussion } from '#service/discussion/keepDiscussion.ts'
import { requireProof } from '#service/evidenceOnRecord.ts'
import { knownStaffNo, withKnownTable } from '#service/knownPeople.ts'
import { findFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'
import { keepService } from '#service/service/keepService.ts'
import { keepRound } from '#service/review/keepRound.ts'
import { snapshotOfPaper } from '#domain/review/snapshot.ts'

import { recordPaperExamination } from './paperExaminations.ts'
import { earlierStep, materialOf, partyOf, servicesOf, type PaperActs } from './paperLinks.ts'

type Step = (call: Call, acts: PaperActs) => Result<unknown>

/**
 * Records what was done on paper before the case came here, in the order of the law: steps,
 * examination, notices, review, discussion, decision. Defects become blemishes; nothing on signed paper is
 * refused (design, trade rule 2).
 */
export function recordPaperActs(call: Call, acts: PaperActs): Result<null> {
  const steps: readonly Step[] = [
    recordMilestones,
    recordExaminations,
    recordNotices,
    recordRounds,
    recordDiscussions,
    recordDecisions,
  ]
  for (const step of steps) {
    const done = step(call, acts)
    if (!done.ok) return done
  }
  return ok(null)
}

function recordMilestones(call: Call, acts: PaperActs): Result<unknown> {
  const milestones = acts.description.milestones.map(({ material, ...milestone }) => ({
    ...milestone,
    id: earlierStep(acts, milestone) ?? randomUUID(),
    materialId: materialOf(acts, material),
    origin: 'paper' as const,
  }))
  const archivedOn = milestones.findLast((milestone) => milestone.kind === 'archived')?.day ?? null
  const caseId = acts.opened.id
  const trace: Trace = {
    caseId,
    action: 'case.recordMilestone' as const,
    subject: `case:${caseId}`,
    payload: milestones,
    origin: 'paper' as const,
  }
  return record(call, trace, () => {
    updateCase(call.desk.ledger, { ...acts.opened, milestones, archivedOn })
    return ok(null)
  })
}

function recordExaminations(call: Call, acts: PaperActs): Result<unknown> {
  return withEach(call, acts, acts.description.examinations, (file, one, index) =>
    recordPaperExamination(call, { acts, file, no: index + 1 }, one),
  )
}

function recordNotices(call: Call, acts: PaperActs): Result<unknown> {
  return withEach(call, acts, acts.description.notices, (file, { material, services, ...notice }, index) => {
    const id = acts.earlier?.notices[index]?.id ?? randomUUID()
    const parts = { id, caseId: acts.opened.id, materialId: materialOf(acts, material) }
    const served = servicesOf(acts, { of: 'notice', id: parts.id }, services)
    const proof = requireProofs(file, 'notice', parts.materialId, served)
    if (!proof.ok) return proof
    const kept = keepNotice(call, 'notice.save', { ...notice, ...parts })
    return kept.ok ? keepServices(call, served) : kept
  })
}

/** A document and its receipts are what they are said to be. */
function requireProofs(
  file: CaseFile,
  act: 'notice' | 'decision',
  materialId: string | null,
  services: readonly Service[],
): Result<null> {
  const proofs = [
    requireProof(file, materialId, act),
    ...services.map((service) => requireProof(file, service.receiptMaterialId, 'service')),
  ]
  return proofs.find((proof) => !proof.ok) ?? ok(null)
}

function recordRounds(call: Call, acts: PaperActs): Result<unknown> {
  return withEach(call, acts, acts.description.rounds, (file, { signed, answers, ...typed }, index) => {
    const signedMaterialId = materialOf(acts, signed)
    const proof = requireProof(file, signedMaterialId, 'review')
    if (!proof.ok) return proof
    const reviewerStaffNo = knownStaffNo(call, { name: typed.reviewer, staffNo: typed.reviewerStaffNo })
    const round = { ...typed, reviewerStaffNo, signedMaterialId }
    const failing = failingCodes(guardsOfReview(file, round, call.pack))
    return keepRound(call, 'review.recordPaper', {
      ...untouchedRound,
      ...round,
      id: acts.earlier?.rounds[index]?.id ?? randomUUID(),
      caseId: acts.opened.id,
      no: index + 1,
      snapshot: snapshotOfPaper(file, round),
      answers: answers.map((answer) => ({
        ...plainAnswer,
        ...answer,
        citations: answer.citations.flatMap(({ file: name, ...citation }) => {
          const materialId = materialOf(acts, name)
          return materialId === null ? [] : [{ ...citation, materialId, version: 1, rect: null }]
        }),
      })),
      origin: 'paper',
      blemishes: failing,
    })
  })
}

function recordDiscussions(call: Call, acts: PaperActs): Result<unknown> {
  return withEach(call, acts, acts.description.discussions, (file, { signed, ...discussion }, index) => {
    const proof = requireProof(file, materialOf(acts, signed), 'discussion')
    if (!proof.ok) return proof
    const { conclusion } = discussion
    const made = {
      ...withKnownTable(call, discussion),
      draft: null,
      addenda: [],
      conclusion: conclusion && { ...conclusion, perParty: [] },
      id: randomUUID(),
      caseId: acts.opened.id,
      no: index + 1,
      signedMaterialId: materialOf(acts, signed),
      origin: 'paper' as const,
      blemishes: [],
    }
    const blemishes = failingCodes(guardsOfDiscussion(file, made, call.pack))
    return keepDiscussion(call, 'discussion.save', { ...made, blemishes })
  })
}

function recordDecisions(call: Call, acts: PaperActs): Result<unknown> {
  return withEach(
    call,
    acts,
    acts.description.decisions,
    (file, { parties, material, services, ...decision }, index) => {
      const partyIds = parties.flatMap((name) => partyOf(acts, name) ?? [])
      if (partyIds.length === 0) {
        return fail({ kind: 'invalidInput', issues: [{ path: 'decisions.parties', message: 'unknownParty' }] })
      }
      const made = { ...decision, partyIds, materialId: materialOf(acts, material) }
      const id = acts.earlier?.decisions[index]?.id ?? randomUUID()
      const served = servicesOf(acts, { of: 'decision', id }, services)
      const proof = requireProofs(file, 'decision', made.materialId, served)
      if (!proof.ok) return proof
      const kept = keepDecision(call, 'decision.save', {
        ...made,
        id,
        caseId: acts.opened.id,
        origin: 'paper',
        blemishes: failingCodes(guardsOfDecision(file, made, call.pack)),
      })
      return kept.ok ? keepServices(call, served) : kept
    },
  )
}

function keepServices(call: Call, services: readonly Service[]): Result<unknown> {
  for (const service of services) {
    const kept = keepService(call, 'service.save', service, 'paper')
    if (!kept.ok) return kept
  }
  return ok(null)
}

/** Each act sees the file as the acts before it left it. */
function withEach<T>(
  call: Call,
  acts: PaperActs,
  list: readonly T[],
  keep: (file: CaseFile, one: T, index: number) => Result<unknown>,
): Result<unknown> {
  for (const [index, one] of list.entries()) {
    const file = findFile(call, acts.opened.id)
    if (!file.ok) return file
    const kept = keep(file.value, one, index)
    if (!kept.ok) return kept
  }
  return ok(null)
}

function failingCodes(findings: readonly GuardFinding[]): string[] {
  return findings.filter((finding) => finding.verdict === 'fail').map((finding) => finding.code)
}
