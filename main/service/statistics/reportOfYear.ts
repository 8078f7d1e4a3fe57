import type { YearReport } from '#contract/statistics.ts'
import { reviewReasons } from '#domain/statistics/reviewReasons.ts'
import { yearFigures, yearsOf } from '#domain/statistics/yearFigures.ts'
import { listNormativeEntries } from '#store/tables/normativeEntries.ts'
import { listRegisterEntries } from '#store/tables/registerEntries.ts'

import type { Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

/** Computed anew at each asking: nothing derived is ever stored. */
export function reportOfYear(call: Call, year: number): YearReport {
  const files = allFiles(call)
  const sources = {
    files,
    entries: listRegisterEntries(call.desk.ledger),
    lines: listNormativeEntries(call.desk.ledger),
    pack: call.pack,
  }
  return {
    year,
    years: yearsOf(sources),
    figures: yearFigures(sources, year),
    reviewReasons: reviewReasons(files, year, call.pack),
  }
}
