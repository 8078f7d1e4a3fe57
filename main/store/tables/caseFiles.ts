import type { Case } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'

import type { Readable } from '#store/database.ts'

import { listCalculations } from './calculations.ts'
import { findCase, listCases } from './cases.ts'
import { listCounselOpinions } from './counsels.ts'
import { listDecisions } from './decisions.ts'
import { listDiscussions } from './discussions.ts'
import { listExaminations } from './examinations.ts'
import { listInvestigators } from './investigators.ts'
import { listMaterials } from './materials.ts'
import { listNotices } from './notices.ts'
import { listPayments } from './payments.ts'
import { listRounds } from './reviews.ts'
import { listServices } from './services.ts'

/** A case with all that hangs on it, withdrawn materials included, or null. */
export function getCaseFile(db: Readable, caseId: string): CaseFile | null {
  const found = findCase(db, caseId)
  return found && { ...fileOf(db, found), investigators: listInvestigators(db, found) }
}

/** Every case file of the desk, in the order in which the cases were opened here. */
export function listCaseFiles(db: Readable): CaseFile[] {
  return listCases(db).map((each) => fileOf(db, each))
}

function fileOf(db: Readable, found: Case): CaseFile {
  return {
    case: found,
    investigators: [],
    materials: listMaterials(db, found.id),
    notices: listNotices(db, found.id),
    examinations: listExaminations(db, found.id),
    rounds: listRounds(db, found.id),
    counselOpinions: listCounselOpinions(db, found.id),
    discussions: listDiscussions(db, found.id),
    decisions: listDecisions(db, found.id),
    services: listServices(db, found.id),
    payments: listPayments(db, found.id),
    calculations: listCalculations(db, found.id),
  }
}
