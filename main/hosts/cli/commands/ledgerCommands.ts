import { basename, dirname } from 'node:path'

import type { InputOf } from '#contract/index.ts'
import { errorLine } from '#contract/text/errors.ts'
import { cellProblemOf, ledgerRowStateText, skippedRowText } from '#contract/text/exchange.ts'
import { sheetKindText } from '#contract/text/sheets.ts'
import { columnOf } from '#domain/exchange/ledgerField.ts'
import type { CellProblem } from '#domain/exchange/problems.ts'
import { sheetKindSchema, sheetKinds } from '#domain/exchange/sheetLayout.ts'
import { ok, type Result } from '#domain/result.ts'

import type { Command, CommandContext, Outcome } from '#hosts/cli/command.ts'
import { exitCodes, pathOf } from '#hosts/cli/commandLine.ts'

/** Ledgers on the command line. */
export const ledgerCommands: Record<string, Command> = {
  'ledger preview': {
    usage: 'ledger preview 台账.xlsx --as 工号',
    about: '看一份案件台账导入后会怎样，不改动任何内容',
    needsDesk: true,
    run: async (context) => {
      const chosen = chosenLedger(context)
      if (chosen === null) return 'usage'
      const preview = await context.cli.ask('ledger.preview', chosen)
      if (!preview.ok) return preview
      const { rows, skipped } = preview.value
      return ok({
        exit: exitCodes.pass,
        value: preview.value,
        lines: [
          ...rows.map((row) => lineOfRow(row, ledgerRowStateText[row.state])),
          ...skipped.map(({ rowNo, why }) => `第 ${rowNo} 行  ${skippedRowText[why]}`),
        ],
      })
    },
  },
  'ledger import': {
    usage: 'ledger import 台账.xlsx --as 工号',
    about: '导入案件台账（XLSX 或 CSV）：一行一案，已有的不重复，有问题的行注明原因',
    needsDesk: true,
    run: async (context) => {
      const chosen = chosenLedger(context)
      if (chosen === null) return 'usage'
      const done = await context.cli.ask('ledger.import', chosen)
      if (!done.ok) return done
      const left = done.value.rows.filter((row) => row.state === 'left')
      return ok({
        exit: left.length > 0 ? exitCodes.fail : exitCodes.pass,
        value: done.value,
        lines: [
          ...done.value.rows.map((row) => lineOfRow(row, importedText[row.state])),
          `新建 ${count(done.value.rows, 'created')} 案，已有 ${count(done.value.rows, 'matched')} 案，未收入 ${left.length} 行`,
        ],
      })
    },
  },
  'ledger export': {
    usage: `ledger export ${sheetKinds.join('|')} --year 年度 [--out 文件.xlsx] --as 工号`,
    about: '导出案件台账、月报、双公示、案卷移交目录；换过本单位模板的，填入模板',
    needsDesk: true,
    run: exportSheet,
  },
  'ledger folders': {
    usage: 'ledger folders 文件夹 --as 工号',
    about: '成批收入旧卷：每个案件一个文件夹，按文号、当事人找到案件，找不到的新建；可以重复执行',
    needsDesk: true,
    run: takeFolders,
  },
}

async function takeFolders({ line, cli }: CommandContext): Promise<Result<Outcome> | 'usage'> {
  const [, , folder] = line.words
  if (folder === undefined) return 'usage'
  const done = await cli.ask('ledger.takeFolders', { directory: pathOf(line, folder), opensNew: true, chosen: [] })
  if (!done.ok) return done
  const lines = done.value.folders.flatMap((one) => [
    `${one.name}  ${one.caseId === null ? '没有收入，请选定案件或改文件夹名' : `${one.isNew ? '新建案件，' : ''}收入 ${one.taken} 件，已有 ${one.known} 件`}`,
    ...one.refused.map(({ file, error }) => `  ${file}：${errorLine(error)}`),
    ...one.unreadable.map((path) => `  ${path}：读不到，没有收入`),
  ])
  const isWhole = done.value.folders.every(
    (one) => one.caseId !== null && one.refused.length === 0 && one.unreadable.length === 0,
  )
  return ok({ exit: isWhole ? exitCodes.pass : exitCodes.fail, value: done.value, lines })
}

async function exportSheet({ line, cli }: CommandContext): Promise<Result<Outcome> | 'usage'> {
  const kind = sheetKindSchema.safeParse(line.words[2])
  const { year, out } = line
  if (!kind.success || year === null || !Number.isInteger(year) || year < 1990 || year > 2100) return 'usage'
  const made = await cli.ask('ledger.export', {
    kind: kind.data,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    directory: out === null ? null : dirname(out),
    fileName: out === null ? '' : basename(out),
  })
  if (!made.ok) return made
  const { path, rows } = made.value
  return ok({ exit: exitCodes.pass, value: made.value, lines: [`${sheetKindText[kind.data]} ${rows} 行：${path}`] })
}

const importedText = { created: '已新建', matched: '已有案件', left: '未收入' } as const

function chosenLedger({ line, cli }: CommandContext): InputOf<'ledger.import'> | null {
  const [, , file] = line.words
  return file === undefined ? null : { token: cli.token(pathOf(line, file)), sheet: line.name, mapping: null }
}

function lineOfRow(row: { rowNo: number; title: string; problems: readonly CellProblem[] }, state: string): string {
  const problems = row.problems.map((problem) => cellProblemOf(problem, columnOf(problem.field).title))
  return [`第 ${row.rowNo} 行`, state, row.title, problems.join('；')].filter((part) => part !== '').join('  ')
}

function count(rows: readonly { state: string }[], state: string): number {
  return rows.filter((row) => row.state === state).length
}
