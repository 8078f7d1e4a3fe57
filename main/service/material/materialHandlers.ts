import { basename } from 'node:path'

import type { ActionCode } from '#contract/text/actions.ts'
import type { materialOperations } from '#contract/material.ts'
import type { ParsedInputOf } from '#contract/index.ts'
import type { IntakeOutcome } from '#contract/material.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { isOnRecord, pageCount, type Material, type PaperState } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import { arrangeMaterials, findMaterial, updateMaterial } from '#store/tables/materials.ts'

import type { Call, Handlers } from '#service/call.ts'
import { actProvedBy, wouldLoseProof } from '#service/evidenceOnRecord.ts'
import { findFile, openFile } from '#service/openFile.ts'
import { record, type Trace } from '#service/record.ts'

import { pairCopies } from './pairCopies.ts'
import { takeFileIn, type Destination } from './takeFileIn.ts'
import { addVersion, keepFile, outcomeOf, refusal, refuseSecretMark } from './takeIn.ts'

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
      const form = formByKind(call.pack, fields.kind)
      if (old.volume === '副' && fields.volume === '正' && form?.volume === '副')
        return fail({ kind: 'conflict', what: 'innerPaper', detail: form.title })
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
  'material.setPageLabels': (call, { materialId, pageLabels }) =>
    editMaterial(call, materialId, 'material.setPageLabels', (old) => {
      const pages = pageCount(old)
      if (pageLabels.length === 0 || pageLabels.length === pages) return ok({ ...old, pageLabels })
      return fail({ kind: 'conflict', what: 'pageLabelCount', detail: `${pageLabels.length} 个号，${pages} 页` })
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

/**
 * Takes in files one after the other; one that is refused leaves the others untouched. A PDF that
 * came with an original of its name becomes the 阅览件 of it.
 */
async function addFiles(call: Call, input: ParsedInputOf<'material.add'>): Promise<Result<IntakeOutcome[]>> {
  const { caseId, volume, kind } = input
  const paths = input.tokens.map((token) => call.runtime.options.files.resolve(token))
  const pairs = pairCopies(paths.filter((path) => path !== null))
  const copies = new Set(pairs.values())
  const outcomes: IntakeOutcome[] = []
  for (const [index, path] of paths.entries()) {
    if (path !== null && copies.has(path)) continue
    call.progress({ step: 'importing', done: index, total: input.tokens.length, detail: '' })
    const opened = openFile(call, caseId)
    if (!opened.ok) return opened
    if (path === null) {
      const token = input.tokens[index] ?? ''
      outcomes.push(refusal(token, { kind: 'fileUnreadable', path: token, reason: 'unknownToken' }))
    } else outcomes.push(...(await addPair(call, opened.value, [path, pairs.get(path)], { caseId, volume, kind })))
    if (call.signal.aborted) break
  }
  return ok(outcomes)
}

async function addPair(
  call: Call,
  file: CaseFile,
  [path, viewPath]: readonly [string, string | undefined],
  to: Destination,
): Promise<IntakeOutcome[]> {
  const outcome = await takeFileIn(call, file, path, { ...to, viewPath })
  if (viewPath === undefined) return [outcome]
  const state = outcome.error === null && outcome.state !== 'duplicate' ? 'viewCopy' : outcome.state
  return [outcome, { ...outcome, fileName: basename(viewPath), state, reason: outcome.fileName }]
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
export function editMaterial(
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
