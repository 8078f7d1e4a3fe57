import * as z from 'zod'

import type { Readable } from '#store/database.ts'
import { allRows, sql } from '#store/sql.ts'

const useRow = z.object({ what: z.string(), sha256: z.string() })
export type BlobUse = z.infer<typeof useRow>

/**
 * Everything that names kept bytes, with their SHA-256: versions of materials and their 阅览件, the
 * scans they were cut from, scans that came in, templates of forms and spreadsheets, drafts of forms, ledgers, signed
 * hand-over lists, scans of the registers. `what` is the subject of the trail, a version after `#`.
 *
 * A table that keeps a hash of a blob belongs here: only then is a lost blob noticed.
 */
export function listBlobUses(db: Readable): BlobUse[] {
  return allRows(
    db,
    useRow,
    sql`select 'material:' || materialId || '#' || no as what, sha256 from materialVersion
        union all
        select 'material:' || materialId || '#' || no, viewCopy ->> '$.sha256' from materialVersion where viewCopy is not null
        union all
        select distinct 'material:' || materialId || '#' || no, page.value ->> '$.sha256'
          from materialVersion, json_each(cutFrom) as page where cutFrom is not null
        union all
        select 'scan:' || scan.id, source.value ->> '$.sha256' from scan, json_each(sources) as source
        union all select 'arrival:' || id, sha256 from scanArrival
        union all select 'formTemplate:' || id, sha256 from formTemplate
        union all select 'material:' || materialId || '#' || no, sha256 from formDraftVersion
        union all select 'ledgerImport:' || id, sha256 from ledgerImport
        union all select 'sheetTemplate:' || id, sha256 from sheetTemplate
        union all
        select 'normative:' || normativeEntry.id, file.value ->> '$.sha256'
          from normativeEntry, json_each(entry, '$.files') as file
        union all
        select 'normative:' || normativeEntry.id, step.value ->> '$.file.sha256'
          from normativeEntry, json_each(entry, '$.steps') as step where step.value ->> '$.file.sha256' is not null
        union all select 'handover:' || id, signed ->> '$.sha256' from handover where signed is not null`,
  )
}
