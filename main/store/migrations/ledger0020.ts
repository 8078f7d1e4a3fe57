import type { Migration } from './migration.ts'
import { scanTables } from './ledger0020/scan.ts'
import { milestoneColumns } from './ledger0020/milestones.ts'
import { paperTables } from './ledger0020/paper.ts'
import { formTables } from './ledger0020/form.ts'
import { serviceTables } from './ledger0020/service.ts'
import { mediaTables } from './ledger0020/media.ts'
import { textTables } from './ledger0020/text.ts'
import { exchangeTables } from './ledger0020/exchange.ts'
import { registerTables } from './ledger0020/register.ts'
import { handoverTables } from './ledger0020/handover.ts'
import { remarkTables } from './ledger0020/remark.ts'
import { comparisonTables } from './ledger0020/comparison.ts'
import { examinationTables } from './ledger0020/examination.ts'
import { discretionTables } from './ledger0020/discretion.ts'
import { discussionTables } from './ledger0020/discussion.ts'
import { normativeTables } from './ledger0020/normative.ts'
import { reviewColumns } from './ledger0020/review.ts'
import { materialColumns } from './ledger0020/materials.ts'

/** Paper in and out, review and discussion: one file for each part. */
export const ledger0020: Migration = {
  version: 20,
  sql: [
    materialColumns,
    milestoneColumns,
    scanTables,
    paperTables,
    formTables,
    serviceTables,
    mediaTables,
    textTables,
    exchangeTables,
    registerTables,
    handoverTables,
    reviewColumns,
    remarkTables,
    comparisonTables,
    examinationTables,
    discretionTables,
    discussionTables,
    normativeTables,
  ].join(''),
}
