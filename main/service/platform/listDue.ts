import type { PlatformDue } from '#contract/platform.ts'
import { caseTitle } from '#domain/case/case.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Platform } from '#domain/platform/platform.ts'
import { platformSheet, type SheetSection } from '#domain/platform/platformSheet.ts'
import { listPlatformEntries } from '#store/tables/platformEntries.ts'

import { today, type Call } from '#service/call.ts'
import { allFiles } from '#service/openFile.ts'

import { platforms } from './platforms.ts'

const rank = { due: 0, unknown: 1, entered: 2 } as const

/** What every other system wants of every case (应录未录), the most urgent first. */
export function listDue(call: Call, files: readonly CaseFile[] = allFiles(call)): PlatformDue[] {
  const byCase = Map.groupBy(listPlatformEntries(call.desk.ledger), (entry) => entry.caseId)
  return files
    .flatMap((file) => {
      const context = { pack: call.pack, entries: byCase.get(file.case.id) ?? [], today: today(call) }
      return platforms().flatMap((platform) =>
        platformSheet(platform, file, context).map((section) => rowOf(file, platform, section)),
      )
    })
    .toSorted((one, other) => rank[one.outcome] - rank[other.outcome] || (one.daysLeft ?? 0) - (other.daysLeft ?? 0))
}

function rowOf(file: CaseFile, platform: Platform, section: SheetSection): PlatformDue {
  const { code, title, fields, steps: _, source: _source, ...rest } = section
  return {
    ...rest,
    caseId: file.case.id,
    caseTitle: caseTitle(file.case, file.decisions.length > 0),
    isArchived: file.case.archivedOn !== null,
    platform: platform.code,
    platformTitle: platform.title,
    section: code,
    sectionTitle: title,
    open: fields.filter((field) => field.entry === null && !(field.isOptional && field.value === '')).length,
    changed: fields.filter((field) => field.isChanged).length,
  }
}
