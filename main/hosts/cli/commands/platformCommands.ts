import type { PlatformDue } from '#contract/platform.ts'
import { errorLine } from '#contract/text/errors.ts'
import { intakeStateText } from '#contract/text/gate.ts'
import { daysLeftOf, entryOutcomeText } from '#contract/text/platform.ts'
import { columnOf } from '#domain/exchange/ledgerField.ts'
import { ok } from '#domain/result.ts'

import type { Command, CommandContext } from '#hosts/cli/command.ts'
import { exitCodes, pathOf } from '#hosts/cli/commandLine.ts'

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
  'platform import': {
    usage: 'platform import 数据包.zip --case 案件编号|new --as 工号',
    about: '把外系统导出的数据包（ZIP、RAR）或 PDF 逐字节收入案件；new 按包内信息新建案件',
    needsDesk: true,
    run: importPackage,
  },
}

/** The values go where their names lead; what the window would ask about is left out. */
async function importPackage({ cli, line }: CommandContext) {
  const [, , file] = line.words
  if (file === undefined || line.caseId === null) return 'usage' as const
  const at = { caseId: line.caseId === 'new' ? '' : line.caseId, token: cli.token(pathOf(line, file)) }
  const preview = await cli.ask('platform.previewPackage', { ...at, fields: [] })
  if (!preview.ok) return preview
  const done = await cli.ask('platform.importPackage', {
    ...at,
    files: preview.value.files.filter((one) => !one.isData).map(({ index, kind }) => ({ index, kind })),
    fields: preview.value.values.map(({ name, field }) => ({ name, field })),
  })
  if (!done.ok) return done
  const { outcomes, caseId, filled } = done.value
  return ok({
    exit: outcomes.some((outcome) => outcome.error !== null) ? exitCodes.fail : exitCodes.pass,
    value: done.value,
    lines: [
      ...outcomes.map(({ fileName, state, error }) =>
        `${intakeStateText[state] ?? state}  ${fileName}  ${error === null ? '' : errorLine(error)}`.trim(),
      ),
      ...(filled.length === 0 ? [] : [`已填入：${filled.map((field) => columnOf(field).title).join('、')}`]),
      `案件 ${caseId}`,
    ],
  })
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
