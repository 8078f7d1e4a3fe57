import type { PlatformDue } from '#contract/platform.ts'
import { daysLeftOf, entryOutcomeText } from '#contract/text/platform.ts'
import { ok } from '#domain/result.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes } from '#hosts/cli/commandLine.ts'

/** What other systems want, on the command line. */
export const platformCommands: Record<string, Command> = {
  'platform due': {
    usage: 'platform due --as 工号 [--all] [--json]',
    about: '应录未录：各案在外系统中该录未录的内容，最急的在前；--all 连同已录入和已归档的',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const due = await cli.ask('platform.due', {})
      if (!due.ok) return due
      const rows = line.all ? due.value : due.value.filter((row) => row.outcome !== 'entered' && !row.isArchived)
      return ok({ exit: exitOf(rows), value: rows, lines: rows.map(lineOf) })
    },
  },
}

/** Something to be entered fails; what nobody can judge is said as such. */
function exitOf(rows: readonly PlatformDue[]): number {
  if (rows.some((row) => row.outcome === 'due')) return exitCodes.fail
  return rows.some((row) => row.outcome === 'unknown') ? exitCodes.unknown : exitCodes.pass
}

function lineOf(row: PlatformDue): string {
  const changed = row.changed === 0 ? '' : `${row.changed} 项已变更`
  return [
    entryOutcomeText[row.outcome],
    row.dueDay ?? '',
    daysLeftOf(row),
    row.platformTitle,
    row.sectionTitle,
    row.targetTitle || row.caseTitle,
    changed,
  ]
    .filter((part) => part !== '')
    .join('  ')
}
