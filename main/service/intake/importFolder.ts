import { randomUUID } from 'node:crypto'

import type { GateReport } from '#domain/material/material.ts'
import { noFacts, type Case } from '#domain/case/case.ts'
import type { IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { ok, type Result } from '#domain/result.ts'
import { insertCase } from '#store/tables/cases.ts'

import type { Call } from '#service/call.ts'
import { addMaterial, keepFile } from '#service/material/takeIn.ts'
import { record, type Trace } from '#service/record.ts'

import { recordPaperActs } from './paperActs.ts'
import { readIntakeFolder, type ReadFolder } from './readFolder.ts'

/** What became of an intake folder. */
export interface ImportOutcome {
  readonly caseId: string
  readonly materials: { file: string; materialId: string; gate: GateReport }[]
}

/**
 * Imports an intake folder: the case, its materials byte for byte, then what was done on paper
 * earlier, with the scans that prove it.
 *
 * The folder is read and checked first; a fault in it leaves the desk untouched. Materials are
 * kept one by one, so that a killed import leaves a case with some of them, which a second run
 * refuses by its 立案号 and the person removes or completes.
 */
export async function importFolder(call: Call, directory: string): Promise<Result<ImportOutcome>> {
  const read = await readIntakeFolder(directory)
  if (!read.ok) return read
  const { description } = read.value
  const opened = openCase(call, description)
  if (!opened.ok) return opened
  const kept = await keepMaterials(call, opened.value.id, read.value)
  if (!kept.ok) return kept
  const acts = recordPaperActs(call, { opened: opened.value, description, materials: kept.value })
  return acts.ok ? ok({ caseId: opened.value.id, materials: kept.value }) : acts
}

function openCase(call: Call, description: IntakeFolder): Result<Case> {
  const opened: Case = {
    ...description.case,
    id: randomUUID(),
    parties: description.parties.map((party) => ({ ...party, id: randomUUID() })),
    officers: description.officers.map((officer) => ({ ...officer, id: randomUUID() })),
    facts: { ...noFacts, ...withoutUndefined(description.facts) },
    milestones: [],
    archivedOn: null,
  }
  const trace: Trace = {
    caseId: opened.id,
    action: 'intake.import' as const,
    subject: `case:${opened.id}`,
    payload: { ...opened },
    origin: 'import' as const,
  }
  return record(call, trace, () => {
    insertCase(call.desk.ledger, opened)
    return ok(opened)
  })
}

async function keepMaterials(call: Call, caseId: string, folder: ReadFolder) {
  const kept: ImportOutcome['materials'][number][] = []
  const { materials } = folder.description
  for (const [index, material] of materials.entries()) {
    call.progress({ step: 'importing', done: index, total: materials.length, detail: material.title })
    const file = await keepFile(call, folder.pathOf(material.file))
    if (!file.ok) return file
    const { file: name, ...fields } = material
    const added = addMaterial(call, { ...fields, caseId, position: index, withdrawnReason: '' }, file.value)
    if (!added.ok) return added
    kept.push({ file: name, materialId: added.value.id, gate: file.value.gate })
  }
  return ok(kept)
}

function withoutUndefined<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined)
  // as: the entries are those of `facts`, less the undefined ones
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
