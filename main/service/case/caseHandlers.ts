import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { CaseInput, caseOperations } from '#contract/case.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import { bureauSchema } from '#domain/account/account.ts'
import type { Case } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { insertCase, updateCase } from '#store/tables/cases.ts'
import { findSetting } from '#store/tables/settings.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { requireFreeFilingNo } from '#service/freeNumbers.ts'
import { importFolder } from '#service/intake/importFolder.ts'
import { namedFolder } from '#service/namedFolder.ts'
import { withKnownStaffNo } from '#service/knownPeople.ts'
import { requirePastAct } from '#service/onTime.ts'
import { allFiles, findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { rowOfCase } from './caseRow.ts'
import { viewCase } from './caseView.ts'
import { listAllDeadlines } from './allDeadlines.ts'
import { recordMilestone, removeMilestone } from './milestoneHandlers.ts'

/** Cases, their facts and milestones. */
export const caseHandlers: Handlers<keyof typeof caseOperations> = {
  'case.list': (call) => ok(allFiles(call).map((file) => rowOfCase(file, call.pack, today(call)))),
  'case.get': (call, input) => {
    const found = findFile(call, input.caseId)
    const bureau = findSetting(call.desk.ledger, 'bureau', bureauSchema)
    return found.ok ? ok(viewCase(found.value, call.pack, { today: today(call), bureau })) : found
  },
  'case.create': (call, input) => createCase(call, input),
  'case.update': updateFields,
  'case.saveFacts': (call, { caseId, facts }) => {
    const past = requirePastAct(call, facts)
    return past.ok ? editCase(call, caseId, 'case.saveFacts', (old) => ({ ...old, facts })) : past
  },
  'case.recordMilestone': recordMilestone,
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
  const past = requirePastAct(call, input.facts)
  if (!past.ok) return past
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
  const past = requirePastAct(call, input.facts)
  if (!past.ok) return past
  const lost = opened.value.case.parties.find(
    (party) => isNamed(opened.value, party.id) && !input.parties.some((one) => one.id === party.id),
  )
  if (lost !== undefined) return fail({ kind: 'conflict', what: 'partyInUse', detail: lost.name })
  return editCase(call, caseId, 'case.update', (old) => ({ ...old, ...withIds(call, input) }))
}

/** Whether a decision or a service names this party; then it may be corrected, not removed. */
function isNamed(file: CaseFile, partyId: string): boolean {
  return (
    file.decisions.some((decision) => decision.partyIds.includes(partyId)) ||
    [...file.services, ...file.payments].some((one) => one.partyId === partyId)
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
