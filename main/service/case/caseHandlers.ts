import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { CaseInput, caseOperations } from '#contract/case.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { Case } from '#domain/case/case.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { guardsOfMilestone } from '#domain/rules/guards/guardsOfMilestone.ts'
import { insertCase, updateCase } from '#store/tables/cases.ts'

import { today, type Call, type Handlers } from '#service/call.ts'
import { signedPaper } from '#service/evidenceOnRecord.ts'
import { importFolder } from '#service/intake/importFolder.ts'
import { allFiles, findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { rowOfCase } from './caseRow.ts'
import { viewCase } from './caseView.ts'
import { listAllDeadlines } from './allDeadlines.ts'

/** Cases, their facts and milestones. */
export const caseHandlers: Handlers<keyof typeof caseOperations> = {
  'case.list': (call) =>
    ok(
      allFiles(call).map((file) => rowOfCase(file, call.pack, today(call))),
    ),
  'case.get': (call, input) => {
    const found = findFile(call, input.caseId)
    return found.ok ? ok(viewCase(found.value, call.pack, today(call))) : found
  },
  'case.create': (call, input) => createCase(call, input),
  'case.update': (call, { caseId, ...input }) => editCase(call, caseId, 'case.update', (old) => ({ ...old, ...input })),
  'case.saveFacts': (call, { caseId, facts }) => editCase(call, caseId, 'case.saveFacts', (old) => ({ ...old, facts })),
  'case.recordMilestone': (call, input) => recordMilestone(call, input),
  'case.removeMilestone': (call, input) =>
    editCase(call, input.caseId, 'case.removeMilestone', (old) => ({
      ...old,
      milestones: old.milestones.filter((milestone) => milestone.id !== input.milestoneId),
    })),
  'intake.import': (call, { token }) => {
    const directory = call.runtime.options.files.resolve(token)
    if (directory === null) return fail({ kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
    return importFolder({ ...call, via: 'intake' }, directory)
  },
  'deadline.list': (call) => ok(listAllDeadlines(call)),
}

/** Opens a case; ids of parties and officers that the window left empty are given here. */
export function createCase(call: Call, input: CaseInput): Result<{ caseId: string }> {
  const created: Case = {
    ...input,
    id: randomUUID(),
    parties: input.parties.map((party) => ({ ...party, id: party.id || randomUUID() })),
    officers: input.officers.map((officer) => ({ ...officer, id: officer.id || randomUUID() })),
    milestones: [],
    archiveNo: '',
    archivedOn: null,
  }
  const trace: Trace = { caseId: created.id, action: 'case.create', subject: `case:${created.id}`, payload: { ...created } }
  return record(call, trace, () => {
    insertCase(call.desk.ledger, created)
    return ok({ caseId: created.id })
  })
}

function editCase(call: Call, caseId: string, action: ActionCode, edit: (old: Case) => Case): Result<Record<string, never>> {
  const opened = openFile(call, caseId)
  if (!opened.ok) return opened
  const edited = edit(opened.value.case)
  return record(call, { caseId, action, subject: `case:${caseId}`, payload: { ...edited } }, () => {
    updateCase(call.desk.ledger, edited)
    return ok({})
  })
}

/**
 * Records a step. A step on signed paper is recorded with its blemishes; one without paper that a
 * guard blocks is refused, because it has not happened yet as far as the file can show.
 */
function recordMilestone(call: Call, input: ParsedInputOf<'case.recordMilestone'>) {
  const { caseId, ...milestone } = input
  const opened = caseId === '' ? fail({ kind: 'notFound', what: 'case', id: caseId }) : openFile(call, caseId)
  if (!opened.ok) return opened
  const paper = signedPaper(opened.value, milestone.materialId)
  const added = { ...milestone, id: randomUUID(), origin: paper === null ? milestone.origin : ('paper' as const) }
  const failing = guardsOfMilestone(opened.value, added, call.pack).filter((finding) => finding.verdict === 'fail')
  if (paper === null && failing.some((finding) => finding.severity === 'block')) {
    return fail({ kind: 'refusedByLaw', findings: failing })
  }
  const edited = { ...opened.value.case, milestones: [...opened.value.case.milestones, added] }
  if (added.kind === 'archived') edited.archivedOn = added.day
  const trace: Trace = { caseId, action: 'case.recordMilestone', subject: `case:${caseId}`, payload: { ...added }, origin: added.origin }
  return record(call, trace, () => {
    updateCase(call.desk.ledger, edited)
    return ok({ blemishes: failing })
  })
}
