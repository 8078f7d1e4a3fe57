import { currentVersion, type Material, type MaterialVersion } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { findMaterial } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { openFile } from '#service/openFile.ts'

/** A material and the version of it that counts. */
export interface Original {
  readonly material: Material
  readonly version: MaterialVersion
}

/** The material with its newest version; its case may be archived. */
export function findOriginal(call: Call, materialId: string): Result<Original> {
  const material = findMaterial(call.desk.ledger, materialId)
  const version = material === null ? null : currentVersion(material)
  if (material === null || version === null) return fail({ kind: 'notFound', what: 'material', id: materialId })
  return ok({ material, version })
}

/** The same, for writing. */
export function openOriginal(call: Call, materialId: string): Result<Original> {
  const found = findOriginal(call, materialId)
  if (!found.ok) return found
  const opened = openFile(call, found.value.material.caseId)
  return opened.ok ? found : opened
}
