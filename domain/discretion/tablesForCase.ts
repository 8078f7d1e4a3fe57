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

/**
 * The tables in use, those that fit first: of each the newest version that was in force on the day
 * of the act, else the newest. A case without an article fits none by article.
 */
export function tablesForCase(versions: readonly TableVersion[], file: CaseFile, today: Day): TableChoice[] {
  const day = actDay(file, today)
  const article = articleKey(file.case.facts.penaltyArticle)
  const rank = (one: TableChoice) => Number(one.fitsArticle) * 2 + Number(one.inForce)
  const inUse = versions.filter((version) => version.retiredReason === '')
  return inUse
    .filter((version) => versionForDay(inUse, version.table.code, day) === version)
    .map((version) => ({
      version,
      fitsArticle: version.table.laws.some((law) => coversArticle(articleKey(`${law.name}${law.article}`), article)),
      inForce: isValidOn(version.table, day),
    }))
    .toSorted((one, other) => rank(other) - rank(one))
}

function versionForDay(versions: readonly TableVersion[], code: string, day: Day): TableVersion | undefined {
  const ofTable = versions.filter((one) => one.table.code === code).toSorted((one, other) => other.no - one.no)
  return ofTable.find((one) => isValidOn(one.table, day)) ?? ofTable[0]
}

/** Whether a table is valid on a day, both ends included. */
export function isValidOn({ validFrom, validTo }: Pick<DiscretionTable, 'validFrom' | 'validTo'>, day: Day): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)
}
