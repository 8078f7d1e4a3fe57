import * as z from 'zod'

import { gateReportSchema, materialSchema, materialVersionSchema, storedFileSchema } from '#domain/material/material.ts'
import type { GateReport, Material, MaterialVersion } from '#domain/material/material.ts'
import { sha256HexSchema, type Sha256Hex } from '#domain/proof/sha256.ts'

import { jsonColumn } from '#store/columns.ts'
import type { Readable, Writable } from '#store/database.ts'
import { allRows, insertRow, oneRow, runOne, sql, updateRow } from '#store/sql.ts'
import { atomically } from '#store/transaction.ts'

const materialRow = z.object({
  ...materialSchema.omit({ versions: true }).shape,
  pageLabels: jsonColumn(materialSchema.shape.pageLabels),
})
const versionRow = z.object({
  ...materialVersionSchema.shape,
  gate: jsonColumn(gateReportSchema),
  cutFrom: jsonColumn(materialVersionSchema.shape.cutFrom.unwrap()).nullable(),
  viewCopy: jsonColumn(storedFileSchema).nullable(),
})

/** Adds a material with the versions it has. The bytes must be in the blob store before. */
export function insertMaterial(db: Writable, material: Material): void {
  atomically(db, () => {
    insertRow(db, 'material', recordOf(material))
    for (const version of material.versions) insertVersion(db, material.id, version)
  })
}

/** Changes what is said of a material; its versions are never touched. */
export function updateMaterial(db: Writable, material: Material): void {
  updateRow(db, 'material', recordOf(material), ['id'])
}

/** Adds a version. The older ones stay. */
export function insertVersion(db: Writable, materialId: string, version: MaterialVersion): void {
  insertRow(db, 'materialVersion', { ...version, materialId })
}

/** Records what the input gate found in a version. */
export function updateGate(db: Writable, materialId: string, no: number, gate: GateReport): void {
  const json = JSON.stringify(gate)
  runOne(db, sql`update materialVersion set gate = ${json} where materialId = ${materialId} and no = ${no}`)
}

/** A material, or null. */
export function findMaterial(db: Readable, id: string): Material | null {
  const row = oneRow(db, materialRow, sql`select * from material where id = ${id}`)
  return row && withVersions(db, row)
}

/** The materials of a case in the order in which they came, withdrawn ones included. */
export function listMaterials(db: Readable, caseId: string): Material[] {
  return allRows(db, materialRow, sql`select * from material where caseId = ${caseId} order by ordinal`).map((row) =>
    withVersions(db, row),
  )
}

/** Sets the order of one volume by hand: each material gets its place in the list, from 0. */
export function arrangeMaterials(db: Writable, materialIds: readonly string[]): void {
  atomically(db, () => {
    for (const [position, id] of materialIds.entries()) {
      runOne(db, sql`update material set position = ${position} where id = ${id}`)
    }
  })
}

const kindRow = z.object({ kind: z.string(), count: z.int() })

/** How often each kind of document occurs on this desk. */
export function countKinds(db: Readable): Record<string, number> {
  const rows = allRows(
    db,
    kindRow,
    sql`select kind, count(*) as count from material where withdrawnReason = '' group by kind`,
  )
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

const useRow = z.object({ materialId: z.string(), no: z.int(), caseId: z.string(), sha256: z.string() })
type VersionUse = z.infer<typeof useRow>

/** Which versions of which materials consist of these bytes. */
export function listUsesOf(db: Readable, sha256: Sha256Hex): VersionUse[] {
  return allRows(
    db,
    useRow,
    sql`select materialId, no, caseId, sha256 from materialVersion join material on material.id = materialId
        where sha256 = ${sha256} order by material.ordinal, no`,
  )
}

/** Which versions of which materials show these bytes, as their original or as the 阅览件 in its place. */
export function listUsesShowing(db: Readable, sha256: Sha256Hex): VersionUse[] {
  return allRows(
    db,
    useRow,
    sql`select materialId, no, caseId, sha256 from materialVersion join material on material.id = materialId
        where sha256 = ${sha256} or viewCopy ->> '$.sha256' = ${sha256} order by material.ordinal, no`,
  )
}

const originalRow = z.object({ sha256: sha256HexSchema, bytes: z.int(), mediaType: z.string() })

/** The original of a version without the sizes of its pages: a reader of a thick file asks for it a thousand times. */
export function findOriginal(db: Readable, materialId: string, no: number): z.infer<typeof originalRow> | null {
  return oneRow(
    db,
    originalRow,
    sql`select sha256, bytes, gate ->> '$.mediaType' as mediaType from materialVersion
        where materialId = ${materialId} and no = ${no}`,
  )
}

function recordOf({ versions: _, ...record }: Material) {
  return record
}

function withVersions(db: Readable, row: z.infer<typeof materialRow>): Material {
  const versions = allRows(db, versionRow, sql`select * from materialVersion where materialId = ${row.id} order by no`)
  return { ...row, versions }
}
