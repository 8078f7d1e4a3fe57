import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { figureText, figureValueText } from '#contract/text/statistics.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Figure } from '#domain/statistics/figure.ts'

import type { Command, CommandContext, Outcome } from '#hosts/cli/command.ts'
import { exitCodes } from '#hosts/cli/commandLine.ts'

import { createDemoDesk } from './createDemoDesk.ts'

const year = 2023
const shown: readonly Figure['key'][] = [
  'decisions',
  'fines',
  'reviews',
  'corrections',
  'suits',
  'winRate',
  'attendance',
]

/** A whole demo desk: a year of cases, as a ledger and folders bring them in. */
export const demoDeskCommands: Record<string, Command> = {
  'demo-desk': {
    usage: 'demo-desk [--data 新数据目录]',
    about: '演示工作台：导入2023年台账和案卷，看年度数字和查出的瑕疵',
    needsDesk: false,
    complete: (line) =>
      line.isDataGiven ? line : { ...line, data: join(mkdtempSync(join(tmpdir(), 'yijuan-demo-')), '工作台') },
    run: buildDesk,
  },
}

async function buildDesk(context: CommandContext): Promise<Result<Outcome>> {
  const { cli, line, say } = context
  say('① 新建演示工作台，生成台账和各案材料并导入（约半分钟）')
  const signed = await createDemoDesk(context)
  if (!signed.ok) return signed
  const loaded = await cli.ask('desk.loadDemoYear', {})
  if (!loaded.ok) return loaded
  const report = await cli.ask('statistics.year', { year })
  if (!report.ok) return report
  const found = await cli.ask('defect.list', { caseId: null })
  if (!found.ok) return found
  const figures = report.value.figures.filter((figure) => shown.includes(figure.key))
  const failing = found.value.filter((finding) => finding.verdict === 'fail')
  return ok({
    exit: exitCodes.pass,
    value: { directory: line.data, ...signed.value, cases: loaded.value.cases, figures, defects: failing },
    lines: [
      `工作台：${line.data}，案件 ${loaded.value.cases} 件`,
      `${year}年：${figures.map((one) => `${figureText[one.key].title} ${figureValueText(one)}`).join('，')}`,
      `查出瑕疵 ${failing.length} 项：`,
      ...failing.map((finding) => `  ${finding.docNo}  ${finding.title}`),
    ],
  })
}
