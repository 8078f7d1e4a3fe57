import { randomUUID } from 'node:crypto'

import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Milestone } from '#domain/case/milestone.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { afterArchiving, guardsOfMilestone } from '#domain/rules/guards/guardsOfMilestone.ts'
import { updateCase } from '#store/tables/cases.ts'
import { listSeals } from '#store/tables/seals.ts'

import type { Call } from '#service/call.ts'
import { requireMaterial, signedPaper } from '#service/evidenceOnRecord.ts'
import { requireHappened } from '#service/onTime.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

/** Takes a step down. Archiving alone can be undone on an archived case, by an archivist, before it is sealed. */
export function removeMilestone(
  call: Call,
  input: ParsedInputOf<'case.removeMilestone'>,
): Result<Record<string, never>> {
  const { caseId, milestoneId, reason } = input
  const found = findFile(call, caseId)
  if (!found.ok) return found
  const removed = found.value.case.milestones.find((milestone) => milestone.id === milestoneId)
  const opened = removed?.kind === 'archived' ? mayUnarchive(call, found.value) : openFile(call, caseId)
  if (!opened.ok) return opened
  if (removed === undefined) return fail({ kind: 'notFound', what: 'milestone', id: milestoneId })
  const old = found.value.case
  const milestones = old.milestones.filter((milestone) => milestone.id !== milestoneId)
  const trace: Trace = {
    caseId,
    action: 'case.removeMilestone',
    subject: `case:${caseId}`,
    payload: { ...removed, reason },
  }
  return record(call, trace, () => {
    updateCase(call.desk.ledger, { ...old, milestones, archivedOn: archivingDay(milestones) })
    return ok({})
  })
}

/** A slip of the hand may be taken back; what was sealed as archived is out of the house. */
function mayUnarchive(call: Call, file: CaseFile): Result<CaseFile> {
  if (!call.account.roles.includes('archivist')) return fail({ kind: 'forbidden', needs: ['archivist'] })
  if (listSeals(call.desk.ledger, file.case.id).length === 0) return ok(file)
  return fail({ kind: 'conflict', what: 'sealedArchive', detail: '' })
}

function archivingDay(milestones: readonly Milestone[]): string | null {
  return milestones.findLast((milestone) => milestone.kind === 'archived')?.day ?? null
}

/** 归档 follows 结案 (form 64): a case that is still open would be locked by it. */
function requireClosed(file: CaseFile, milestone: Pick<Milestone, 'kind' | 'day'>): Result<null> {
  if (milestone.kind !== 'archived') return ok(null)
  const isClosed = file.case.milestones.some((one) => one.kind === 'closed' && one.day <= milestone.day)
  return isClosed ? ok(null) : fail({ kind: 'conflict', what: 'notClosed', detail: '' })
}

/**
 * Records a step. A step on signed paper is recorded with its blemishes; one without paper that a
 * guard blocks is refused, because it has not happened yet as far as the file can show.
 */
export function recordMilestone(
  call: Call,
  input: ParsedInputOf<'case.recordMilestone'>,
): Result<OutputOf<'case.recordMilestone'>> {
  const { caseId, ...milestone } = input
  // The dossier is closed, the case is not: a suit may still be filed, a fine still be paid.
  const isLate = milestone.kind !== 'archived' && afterArchiving.includes(milestone.kind)
  const opened = isLate ? findFile(call, caseId) : openFile(call, caseId)
  if (!opened.ok) return opened
  const happened = requireHappened(call, 'day', milestone.day)
  if (!happened.ok) return happened
  const closed = requireClosed(opened.value, milestone)
  if (!closed.ok) return closed
  const known = requireMaterial(opened.value, milestone.materialId)
  if (!known.ok) return known
  const paper = signedPaper(opened.value, milestone.materialId)
  const step = { ...milestone, id: randomUUID(), origin: paper === null ? milestone.origin : ('paper' as const) }
  const failing = guardsOfMilestone(opened.value, step, call.pack).filter((finding) => finding.verdict === 'fail')
  const added: Milestone = { ...step, blemishes: failing.map((finding) => finding.code) }
  if (paper === null && failing.some((finding) => finding.severity === 'block')) {
    return refusedByLaw(call, { caseId, op: 'case.recordMilestone' }, failing)
  }
  const edited = { ...opened.value.case, milestones: [...opened.value.case.milestones, added] }
  edited.archivedOn = archivingDay(edited.milestones)
  const trace: Trace = {
    caseId,
    action: 'case.recordMilestone',
    subject: `case:${caseId}`,
    payload: { ...added },
    origin: added.origin,
  }
  return record(call, trace, () => {
    updateCase(call.desk.ledger, edited)
    return ok({ blemishes: failing })
  })
}
