import type { YearReport } from '#contract/statistics.ts'
import { figureText, figureValueText } from '#contract/text/statistics.ts'
import { ok } from '#domain/result.ts'
import { caseIdsOf, type Figure } from '#domain/statistics/figure.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes } from '#hosts/cli/commandLine.ts'

/** Yearly figures on the command line. */
export const statisticsCommands: Record<string, Command> = {
  stats: {
    usage: 'stats 年度 [--json] --as 工号',
    about: '年度统计：每个数字带定义、来源和案件编号',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const year = Number(line.words[1])
      if (!Number.isInteger(year)) return 'usage'
      const report = await cli.ask('statistics.year', { year })
      if (!report.ok) return report
      return ok({ exit: exitCodes.pass, value: valueOf(report.value), lines: linesOf(report.value) })
    },
  },
}

/** By the name of the figure, so that a script need not search: `.decisions.value`, `.decisions.caseIds`. */
function valueOf({ year, figures, reviewReasons }: YearReport) {
  const named = figures.map((figure) => [
    figure.key,
    { ...figureText[figure.key], ...figure, caseIds: caseIdsOf(figure) },
  ])
  return { year, ...Object.fromEntries(named), reviewReasons }
}

function linesOf({ year, figures }: YearReport): string[] {
  return [`${year}年`, ...figures.map(lineOf)]
}

function lineOf(figure: Figure): string {
  const numbers = figure.basis.map((one) => one.docNo || one.label).filter((text) => text !== '')
  const behind = numbers.length === 0 ? '' : `（${numbers.join('、')}）`
  return `  ${figureText[figure.key].title}：${figureValueText(figure)}${behind}`
}
