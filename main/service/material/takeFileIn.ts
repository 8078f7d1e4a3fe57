import type { IntakeOutcome } from '#contract/material.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { currentVersion, type Material, type StoredFile, type Volume } from '#domain/material/material.ts'

import type { Call } from '#service/call.ts'

import { guessKind, titleOfFileName } from './guessKind.ts'
import { addMaterial, keepFile, outcomeOf, refusal, type KeptFile } from './takeIn.ts'

/** Where a file goes; an empty `kind` is guessed from its name. `viewPath`: the 阅览件 that came with it. */
export interface Destination {
  readonly caseId: string
  readonly volume: Volume
  readonly kind: string
  readonly viewPath?: string | undefined
}

/** Keeps a file and makes a material of it; bytes that the case has already are said to be there. */
export async function takeFileIn(call: Call, file: CaseFile, path: string, to: Destination): Promise<IntakeOutcome> {
  const view = to.viewPath === undefined ? null : await keepFile(call, to.viewPath)
  // The 阅览件 shows what the original says: its mark is the original's as well.
  if (view?.ok === false) return refusal(path, view.error)
  const kept = await keepFile(call, path)
  if (!kept.ok) return refusal(path, kept.error)
  const twin = file.materials.find((one) => isSameFile(one, kept.value.version.sha256))
  if (twin !== undefined) {
    const { fileName } = kept.value.version
    return { fileName, materialId: twin.id, state: 'duplicate', reason: twin.title, error: null }
  }
  const version = { ...kept.value.version, viewCopy: view === null ? null : shownBeside(view.value) }
  const added = addMaterial(call, describe(call, version.fileName, to), { ...kept.value, version })
  return added.ok ? outcomeOf(kept.value, added.value.id) : refusal(path, added.error)
}

function describe(call: Call, fileName: string, { caseId, kind, volume }: Destination) {
  const guess = kind === '' ? guessKind(fileName, call.pack) : null
  return {
    caseId,
    kind: guess?.kind ?? (kind || 'other'),
    title: titleOfFileName(fileName),
    docNo: '',
    docDate: null,
    author: '',
    volume: guess?.volume ?? volume,
    position: null,
    paperState: 'received' as const,
    pageLabels: [],
    remark: '',
    withdrawnReason: '',
  }
}

/** A copy without pages shows nothing; then the original stands alone. */
function shownBeside({ version }: KeptFile): StoredFile | null {
  const { sha256, bytes, fileName, gate } = version
  return gate.pages.length === 0 ? null : { sha256, bytes, fileName, gate }
}

function isSameFile(material: Material, sha256: string): boolean {
  return material.withdrawnReason === '' && currentVersion(material)?.sha256 === sha256
}
