import type { ActionCode } from '#contract/text/actions.ts'
import type { materialOperations } from '#contract/material.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { IntakeOutcome } from '#contract/material.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, isOnRecord, type Material, type PaperState } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { arrangeMaterials, findMaterial, updateMaterial } from '#store/tables/materials.ts'

import type { Call, Handlers } from '#service/call.ts'
import { actProvedBy, wouldLoseProof } from '#service/evidenceOnRecord.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { guessKind, titleOfFileName } from './guessKind.ts'
import { addMaterial, addVersion, keepFile, outcomeOf, refusal, refuseSecretMark } from './takeIn.ts'

/** Materials: put in, described, ordered, replaced, taken out. */
export const materialHandlers: Handlers<keyof typeof materialOperations> = {
  'material.add': addFiles,
  'material.replace': replaceFile,
  'material.describe': (call, { materialId, ...fields }) => {
    const marked = refuseSecretMark(fields)
    if (!marked.ok) return marked
    // A place among the papers of one volume says nothing in the other.
    return editMaterial(call, materialId, 'material.describe', (old) => {
      const edited = { ...old, ...fields, position: fields.volume === old.volume ? old.position : null }
      const file = findFile(call, old.caseId)
      if (!file.ok || !wouldLoseProof(file.value, old, edited)) return ok(edited)
      return fail({ kind: 'conflict', what: 'provesActKind', detail: actProvedBy(file.value, old.id) ?? '' })
    })
  },
  'material.setPaperState': (call, { materialId, paperState }) =>
    editMaterial(call, materialId, 'material.setPaperState', (old) => {
      const allowed = mayBecome(call, old, paperState)
      return allowed.ok ? ok({ ...old, paperState }) : allowed
    }),
  'material.withdraw': (call, { materialId, reason }) =>
    editMaterial(call, materialId, 'material.withdraw', (old) => {
      const proved = provenAct(call, old)
      return proved === null
        ? ok({ ...old, withdrawnReason: reason })
        : fail({ kind: 'conflict', what: 'provesAct', detail: proved })
    }),
  'material.arrange': (call, { caseId, volume, materialIds }) => {
    const opened = openFile(call, caseId)
    if (!opened.ok) return opened
    const known = opened.value.materials.filter((one) => one.volume === volume && one.withdrawnReason === '')
    const isSameSet = materialIds.length === known.length && known.every((one) => materialIds.includes(one.id))
    if (!isSameSet) return fail({ kind: 'conflict', what: 'materialOrder', detail: '' })
    const trace: Trace = {
      caseId,
      action: 'material.arrange',
      subject: `case:${caseId}`,
      payload: { volume, materialIds },
    }
    return record(call, trace, () => {
      arrangeMaterials(call.desk.ledger, materialIds)
      return ok({})
    })
  },
}

/** Takes in files one after the other; one that is refused leaves the others untouched. */
async function addFiles(call: Call, input: ParsedInputOf<'material.add'>): Promise<Result<IntakeOutcome[]>> {
  const outcomes: IntakeOutcome[] = []
  for (const [index, token] of input.tokens.entries()) {
    call.progress({ step: 'importing', done: index, total: input.tokens.length, detail: '' })
    const opened = openFile(call, input.caseId)
    if (!opened.ok) return opened
    const path = call.runtime.options.files.resolve(token)
    const outcome =
      path === null
        ? refusal(token, { kind: 'fileUnreadable', path: token, reason: 'unknownToken' })
        : await addFile(call, opened.value, path, input)
    outcomes.push(outcome)
    if (call.signal.aborted) break
  }
  return ok(outcomes)
}

async function addFile(
  call: Call,
  file: CaseFile,
  path: string,
  input: ParsedInputOf<'material.add'>,
): Promise<IntakeOutcome> {
  const kept = await keepFile(call, path)
  if (!kept.ok) return refusal(path, kept.error)
  const twin = file.materials.find((one) => isSameFile(one, kept.value.version.sha256))
  if (twin !== undefined) {
    const { fileName } = kept.value.version
    return { fileName, materialId: twin.id, state: 'duplicate', reason: twin.title, error: null }
  }
  const guess = input.kind === '' ? guessKind(kept.value.version.fileName, call.pack) : null
  const added = addMaterial(
    call,
    {
      caseId: input.caseId,
      kind: guess?.kind ?? (input.kind || 'other'),
      title: titleOfFileName(kept.value.version.fileName),
      docNo: '',
      docDate: null,
      author: '',
      volume: guess?.volume ?? input.volume,
      position: null,
      paperState: 'received',
      pageLabels: [],
      remark: '',
      withdrawnReason: '',
    },
    kept.value,
  )
  return added.ok ? outcomeOf(kept.value, added.value.id) : refusal(path, added.error)
}

async function replaceFile(call: Call, input: ParsedInputOf<'material.replace'>): Promise<Result<IntakeOutcome>> {
  const path = call.runtime.options.files.resolve(input.token)
  if (path === null) return fail({ kind: 'fileUnreadable', path: input.token, reason: 'unknownToken' })
  const before = openMaterial(call, input.materialId)
  if (!before.ok) return before
  const kept = await keepFile(call, path)
  if (!kept.ok) return kept
  // Others may have worked on it while the file was read.
  const found = openMaterial(call, input.materialId)
  if (!found.ok) return found
  const proved = provenAct(call, found.value)
  if (proved !== null && !isOnRecord(input)) return fail({ kind: 'conflict', what: 'provesAct', detail: proved })
  const added = addVersion(call, found.value, kept.value, input.paperState)
  return added.ok ? ok(outcomeOf(kept.value, input.materialId)) : added
}

/** A print becomes the record only by its signed scan; the proof of an act does not become a print again. */
function mayBecome(call: Call, material: Material, paperState: PaperState): Result<null> {
  if (isOnRecord({ paperState })) {
    return isOnRecord(material) ? ok(null) : fail({ kind: 'conflict', what: 'scanNeeded', detail: material.title })
  }
  const proved = provenAct(call, material)
  return proved === null ? ok(null) : fail({ kind: 'conflict', what: 'provesAct', detail: proved })
}

function provenAct(call: Call, material: Material): string | null {
  const file = findFile(call, material.caseId)
  return file.ok ? actProvedBy(file.value, material.id) : null
}

/** The material, when its case is still open for writing. */
function openMaterial(call: Call, materialId: string): Result<Material> {
  const found = findMaterial(call.desk.ledger, materialId)
  if (found === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  const opened = openFile(call, found.caseId)
  return opened.ok ? ok(found) : opened
}

/** Changes the description of a material and records it. */
function editMaterial(
  call: Call,
  materialId: string,
  action: ActionCode,
  edit: (old: Material) => Result<Material>,
): Result<Record<string, never>> {
  const found = openMaterial(call, materialId)
  if (!found.ok) return found
  const made = edit(found.value)
  if (!made.ok) return made
  const edited = made.value
  const { versions: _, ...fields } = edited
  const trace: Trace = { caseId: edited.caseId, action, subject: `material:${materialId}`, payload: { ...fields } }
  return record(call, trace, () => {
    updateMaterial(call.desk.ledger, edited)
    return ok({})
  })
}

function isSameFile(material: Material, sha256: string): boolean {
  return material.withdrawnReason === '' && currentVersion(material)?.sha256 === sha256
}
