import { randomUUID } from 'node:crypto'

import type { Case } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { ok, type Result } from '#domain/result.ts'
import { updateCase } from '#store/tables/cases.ts'

import type { Call } from '#service/call.ts'
import { withKnownStaffNo } from '#service/knownPeople.ts'
import { allFiles } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { withoutUndefined } from './saidFacts.ts'

/**
 * The case of this 立案号 that a ledger brought and that has no papers yet: an intake folder brings
 * them. Null when there is none; a case with papers is never mixed with a second folder.
 */
export function findCaseWithoutPapers(call: Call, { case: described }: IntakeFolder): CaseFile | null {
  if (described.filingNo === '') return null
  const found = allFiles(call).find((file) => file.case.filingNo === described.filingNo)
  const isBare = found !== undefined && found.materials.length === 0 && found.case.archivedOn === null
  return isBare && found.discussions.length === 0 ? found : null
}

/** Makes the case what the folder says; who is in both keeps the id that acts and services name. */
export function completeCase(call: Call, earlier: CaseFile, description: IntakeFolder): Result<Case> {
  const old = earlier.case
  const completed: Case = {
    ...old,
    ...description.case,
    parties: description.parties.map((party, index) => {
      const known = old.parties.find((one) => one.name === party.name) ?? old.parties[index]
      return { ...party, id: known?.id ?? randomUUID() }
    }),
    officers: description.officers.map((officer) => {
      const id = old.officers.find((one) => one.name === officer.name)?.id ?? randomUUID()
      return withKnownStaffNo(call, { ...officer, id })
    }),
    facts: { ...old.facts, ...withoutUndefined(description.facts) },
    milestones: [],
  }
  const trace: Trace = {
    caseId: old.id,
    action: 'intake.complete',
    subject: `case:${old.id}`,
    payload: { ...completed },
    origin: 'import',
  }
  return record(call, trace, () => {
    updateCase(call.desk.ledger, completed)
    return ok(completed)
  })
}
