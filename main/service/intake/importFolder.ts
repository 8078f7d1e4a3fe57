import { randomUUID } from 'node:crypto'

import type { ActionCode } from '#contract/text/actions.ts'
import type { GateReport } from '#domain/material/material.ts'
import { noFacts, type Case } from '#domain/case/case.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { insertCase } from '#store/tables/cases.ts'
import { inTransaction } from '#store/transaction.ts'

import { today, type Call } from '#service/call.ts'
import { isNumberTaken, requireFreeFilingNo } from '#service/freeNumbers.ts'
import { withKnownStaffNo } from '#service/knownPeople.ts'
import { addMaterial, keepFile, refuseSecretMark, type KeptFile } from '#service/material/takeIn.ts'
import { record, type Trace } from '#service/record.ts'

import { completeCase, findCaseWithoutPapers } from './completeCase.ts'
import { recordPaperActs } from './paperActs.ts'
import { readIntakeFolder, type ReadFolder } from './readFolder.ts'
import { withoutUndefined } from './saidFacts.ts'

/** What became of an intake folder. */
export interface ImportOutcome {
  readonly caseId: string
  readonly materials: { file: string; materialId: string; gate: GateReport }[]
}

/**
 * Imports an intake folder: the case, its materials byte for byte, then what was done on paper
 * earlier, with the scans that prove it.
 *
 * All or nothing: the folder is read and checked, its bytes are kept, then case, materials and acts
 * appear in one transaction. An import that was killed or ran into a full disk left no case and
 * can be repeated; one that succeeded is refused the second time by its 立案号 (`conflict`). A case
 * that a ledger brought without papers is completed instead.
 */
export async function importFolder(call: Call, directory: string): Promise<Result<ImportOutcome>> {
  const read = await readIntakeFolder(directory, today(call))
  if (!read.ok) return read
  const { description } = read.value
  const free = requireFreeNumbers(call, description)
  if (!free.ok) return free
  const kept = await keepFiles(call, read.value)
  if (!kept.ok) return kept
  return inTransaction(call.desk.ledger, () => {
    // Somebody else may have been faster while the files were read.
    const stillFree = requireFreeNumbers(call, description)
    return stillFree.ok ? recordIntake(call, description, kept.value, 'intake.import') : stillFree
  })
}

function requireFreeNumbers(call: Call, description: IntakeFolder): Result<null> {
  if (findCaseWithoutPapers(call, description) !== null) return ok(null)
  const taken = description.decisions.find((decision) => isNumberTaken(call, decision.docNo, null))
  if (taken !== undefined) return fail({ kind: 'conflict', what: 'docNo', detail: taken.docNo })
  return requireFreeFilingNo(call, description.case.filingNo, null)
}

/** Records a described case: the case, its kept files as materials in the order of the description, its acts. */
export function recordIntake(
  call: Call,
  description: IntakeFolder,
  files: readonly KeptFile[],
  action: ActionCode,
): Result<ImportOutcome> {
  const earlier = findCaseWithoutPapers(call, description)
  const opened = earlier === null ? openCase(call, description, action) : completeCase(call, earlier, description)
  if (!opened.ok) return opened
  const added = addMaterials(call, opened.value.id, description, files)
  if (!added.ok) return added
  const acts = recordPaperActs(call, {
    opened: opened.value,
    description,
    materials: added.value,
    ...(earlier !== null && { earlier }),
  })
  return acts.ok ? ok({ caseId: opened.value.id, materials: added.value }) : acts
}

function openCase(call: Call, description: IntakeFolder, action: ActionCode): Result<Case> {
  const opened: Case = {
    ...description.case,
    id: randomUUID(),
    parties: description.parties.map((party) => ({ ...party, id: randomUUID() })),
    officers: description.officers.map((officer) => withKnownStaffNo(call, { ...officer, id: randomUUID() })),
    facts: { ...noFacts, ...withoutUndefined(description.facts) },
    milestones: [],
    archivedOn: null,
  }
  const trace: Trace = {
    caseId: opened.id,
    action,
    subject: `case:${opened.id}`,
    payload: { ...opened },
    origin: 'import' as const,
  }
  return record(call, trace, () => {
    insertCase(call.desk.ledger, opened)
    return ok(opened)
  })
}

async function keepFiles(call: Call, folder: ReadFolder): Promise<Result<KeptFile[]>> {
  const kept: KeptFile[] = []
  const { materials } = folder.description
  for (const [index, material] of materials.entries()) {
    call.progress({ step: 'importing', done: index, total: materials.length, detail: material.title })
    const marked = refuseSecretMark(material)
    if (!marked.ok) return marked
    const file = await keepFile(call, folder.pathOf(material.file))
    if (!file.ok) return file
    kept.push(file.value)
  }
  return ok(kept)
}

function addMaterials(
  call: Call,
  caseId: string,
  { materials }: IntakeFolder,
  files: readonly KeptFile[],
): Result<ImportOutcome['materials']> {
  const outcome: ImportOutcome['materials'] = []
  for (const [index, file] of files.entries()) {
    const material = materials[index]
    if (material === undefined) continue
    const { file: name, ...fields } = material
    const added = addMaterial(call, { ...fields, caseId, position: index, withdrawnReason: '' }, file)
    if (!added.ok) return added
    outcome.push({ file: name, materialId: added.value.id, gate: file.gate })
  }
  return ok(outcome)
}
