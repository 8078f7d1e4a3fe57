import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { CaseInput, caseOperations } from '#contract/case.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { Case } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { afterArchiving, guardsOfMilestone } from '#domain/rules/guards/guardsOfMilestone.ts'
import { insertCase, updateCase } from '#store/tables/cases.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { requireMaterial, signedPaper } from '#service/evidenceOnRecord.ts'
import { requireFreeFilingNo } from '#service/freeNumbers.ts'
import { importFolder } from '#service/intake/importFolder.ts'
import { namedFolder } from '#service/namedFolder.ts'
import { withKnownStaffNo } from '#service/knownPeople.ts'
import { requireHappened } from '#service/onTime.ts'
import { allFiles, findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { rowOfCase } from './caseRow.ts'
import { viewCase } from './caseView.ts'
import { listAllDeadlines } from './allDeadlines.ts'

/** Cases, their facts and milestones. */
export const caseHandlers: Handlers<keyof typeof caseOperations> = {
  'case.list': (call) => ok(allFiles(call).map((file) => rowOfCase(file, call.pack, today(call)))),
  'case.get': (call, input) => {
    const found = findFile(call, input.caseId)
    return found.ok ? ok(viewCase(found.value, call.pack, today(call))) : found
  },
  'case.create': (call, input) => createCase(call, input),
  'case.update': updateFields,
  'case.saveFacts': (call, { caseId, facts }) => editCase(call, caseId, 'case.saveFacts', (old) => ({ ...old, facts })),
  'case.recordMilestone': (call, input) => recordMilestone(call, input),
  'case.removeMilestone': removeMilestone,
  'intake.import': async (call, { token }) => {
    const named = call.runtime.options.files.resolve(token)
    if (named === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
    return importFolder({ ...call, via: 'intake' }, await namedFolder(named))
  },
  'deadline.list': (call) => ok(listAllDeadlines(call)),
}

/** Opens a case; ids of parties and officers that the window left empty are given here. */
function createCase(call: Call, input: CaseInput): Result<{ caseId: string }> {
  const free = requireFreeFilingNo(call, input.filingNo, null)
  if (!free.ok) return free
  const created: Case = {
    ...withIds(call, input),
    id: randomUUID(),
    milestones: [],
    archiveNo: '',
    archivedOn: null,
  }
  const trace: Trace = {
    caseId: created.id,
    action: 'case.create',
    subject: `case:${created.id}`,
    payload: { ...created },
  }
  return record(call, trace, () => {
    insertCase(call.desk.ledger, created)
    return ok({ caseId: created.id })
  })
}

function withIds(call: Call, input: CaseInput): CaseInput {
  return {
    ...input,
    parties: input.parties.map((party) => ({ ...party, id: party.id || randomUUID() })),
    officers: input.officers.map((officer) => ({ ...withKnownStaffNo(call, officer), id: officer.id || randomUUID() })),
  }
}

function updateFields(call: Call, { caseId, ...input }: ParsedInputOf<'case.update'>): Result<Record<string, never>> {
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const free = requireFreeFilingNo(call, input.filingNo, caseId)
  if (!free.ok) return free
  const lost = opened.value.case.parties.find(
    (party) => isNamed(opened.value, party.id) && !input.parties.some((one) => one.id === party.id),
  )
  if (lost !== undefined) return fail({ kind: 'conflict', what: 'partyInUse', detail: lost.name })
  return editCase(call, caseId, 'case.update', (old) => ({ ...old, ...withIds(call, input) }))
}

/** Whether a decision or a service names this party; then it may be corrected, not removed. */
function isNamed(file: CaseFile, partyId: string): boolean {
  const services = [...file.notices, ...file.decisions].flatMap((act) => act.services)
  return (
    file.decisions.some((decision) => decision.partyIds.includes(partyId)) ||
    services.some((service) => service.partyId === partyId)
  )
}

function editCase(
  call: Call,
  caseId: string,
  action: ActionCode,
  edit: (old: Case) => Case,
): Result<Record<string, never>> {
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const edited = edit(opened.value.case)
  return record(call, { caseId, action, subject: `case:${caseId}`, payload: { ...edited } }, () => {
    updateCase(call.desk.ledger, edited)
    return ok({})
  })
}

function removeMilestone(call: Call, input: ParsedInputOf<'case.removeMilestone'>): Result<Record<string, never>> {
  const { caseId, milestoneId, reason } = input
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const old = opened.value.case
  const removed = old.milestones.find((milestone) => milestone.id === milestoneId)
  if (removed === undefined) return fail({ kind: 'notFound', what: 'milestone', id: milestoneId })
  const milestones = old.milestones.filter((milestone) => milestone.id !== milestoneId)
  const trace: Trace = {
    caseId,
    action: 'case.removeMilestone',
    subject: `case:${caseId}`,
    payload: { ...removed, reason },
  }
  return record(call, trace, () => {
    updateCase(call.desk.ledger, { ...old, milestones })
    return ok({})
  })
}

/**
 * Records a step. A step on signed paper is recorded with its blemishes; one without paper that a
 * guard blocks is refused, because it has not happened yet as far as the file can show.
 */
function recordMilestone(call: Call, input: ParsedInputOf<'case.recordMilestone'>) {
  const { caseId, ...milestone } = input
  const found = findFile(call, caseId)
  // The dossier is closed, the case is not: a suit may still be filed, a fine still be paid.
  const isLate =
    found.ok &&
    found.value.case.archivedOn !== null &&
    milestone.kind !== 'archived' &&
    afterArchiving.includes(milestone.kind)
  const opened = isLate ? found : openFile(call, caseId)
  if (!opened.ok) return opened
  const happened = requireHappened(call, 'day', milestone.day)
  if (!happened.ok) return happened
  const known = requireMaterial(opened.value, milestone.materialId)
  if (!known.ok) return known
  const paper = signedPaper(opened.value, milestone.materialId)
  const added = { ...milestone, id: randomUUID(), origin: paper === null ? milestone.origin : ('paper' as const) }
  const failing = guardsOfMilestone(opened.value, added, call.pack).filter((finding) => finding.verdict === 'fail')
  if (paper === null && failing.some((finding) => finding.severity === 'block')) {
    return fail({ kind: 'refusedByLaw', findings: failing })
  }
  const edited = { ...opened.value.case, milestones: [...opened.value.case.milestones, added] }
  if (added.kind === 'archived') edited.archivedOn = added.day
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
