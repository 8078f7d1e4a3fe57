import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'

import { articleKey, coversArticle } from './articleKey.ts'
import type { DiscretionTable, TableVersion } from './discretionTable.ts'

/** The day by whose law the act is measured: its last day, else the inspection, else today. */
export function actDay(file: CaseFile, today: Day): Day {
  const { actTo, continuing } = file.case.facts
  return (continuing ? null : actTo) ?? firstDayOf(file, 'inspected') ?? actTo ?? today
}

/** A table in use and whether it is meant for this case: by its article, and by the day of the act. */
export interface TableChoice {
  readonly version: TableVersion
  readonly fitsArticle: boolean
  readonly inForce: boolean
}

/** The tables in use, those that fit first. A case without an article fits none by article. */
export function tablesForCase(versions: readonly TableVersion[], file: CaseFile, today: Day): TableChoice[] {
  const day = actDay(file, today)
  const article = articleKey(file.case.facts.penaltyArticle)
  const rank = (one: TableChoice) => Number(one.fitsArticle) * 2 + Number(one.inForce)
  return versions
    .filter((version) => version.retiredReason === '')
    .map((version) => ({
      version,
      fitsArticle: version.table.laws.some((law) => coversArticle(articleKey(`${law.name}${law.article}`), article)),
      inForce: isValidOn(version.table, day),
    }))
    .toSorted((one, other) => rank(other) - rank(one))
}

/** Whether a table is valid on a day, both ends included. */
export function isValidOn({ validFrom, validTo }: Pick<DiscretionTable, 'validFrom' | 'validTo'>, day: Day): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}
