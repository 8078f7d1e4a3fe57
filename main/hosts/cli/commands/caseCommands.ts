import type { CaseRow, CaseView } from '#contract/case.ts'
import { gateReasonOf, gateStateText } from '#contract/text/gate.ts'
import { headlineOf } from '#contract/text/case.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { ok } from '#domain/result.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes, pathOf } from '#hosts/cli/commandLine.ts'

/** Cases on the command line. */
export const caseCommands: Record<string, Command> = {
  intake: {
    usage: 'intake 收件文件夹 --as 工号',
    about: '导入一个收件文件夹（case.json 和 materials/，见 docs/intake-folder.md）',
    needsDesk: true,
    run: async ({ cli, line, say }) => {
      const [, directory] = line.words
      if (directory === undefined) return 'usage'
      say(`正在导入：${directory}`)
      const done = await cli.ask('intake.import', { token: cli.token(pathOf(line, directory)) })
      if (!done.ok) return done
      const marked = done.value.materials.filter(({ gate }) => gate.state !== 'usable' && gate.state !== 'image')
      return ok({
        exit: exitCodes.pass,
        value: done.value,
        lines: [
          `已导入，案件编号：${done.value.caseId}，材料 ${done.value.materials.length} 件`,
          ...marked.map(({ file, gate }) => `  ${file}：${gateStateText[gate.state]}，${gateReasonOf(gate.reason)}`),
        ],
      })
    },
  },
  'case list': {
    usage: 'case list --as 工号',
    about: '列出案件',
    needsDesk: true,
    run: async ({ cli }) => {
      const rows = await cli.ask('case.list', {})
      return rows.ok ? ok({ exit: exitCodes.pass, value: rows.value, lines: rows.value.map(lineOfCase) }) : rows
    },
  },
  'case show': {
    usage: 'case show 案件编号 --as 工号',
    about: '看一个案件：材料、期限、缺件',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const [, , caseId] = line.words
      if (caseId === undefined) return 'usage'
      const view = await cli.ask('case.get', { caseId })
      return view.ok ? ok({ exit: exitCodes.pass, value: view.value, lines: linesOfView(view.value) }) : view
    },
  },
  'case why': {
    usage: 'case why 案件编号 --as 工号',
    about: '什么挡住或影响本案，依据哪一条',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const [, , caseId] = line.words
      if (caseId === undefined) return 'usage'
      const view = await cli.ask('case.get', { caseId })
      if (!view.ok) return view
      const { decisionGuards, blemishes, missing, reviewTriggers, discussionTriggers } = view.value
      const blocking = view.value.file.decisions.length === 0 ? decisionGuards.filter(isFailing) : []
      return ok({
        exit: blocking.length > 0 ? exitCodes.fail : exitCodes.pass,
        value: { decisionGuards, blemishes, missing, reviewTriggers, discussionTriggers },
        lines: linesOfWhy(view.value, blocking),
      })
    },
  },
}

function lineOfCase(row: CaseRow): string {
  const due = row.nextDue === null ? '' : `  ${row.nextDue} ${row.nextDueTitle}`
  return `${row.id}  ${headlineOf(row.headline)}  ${row.docNo || row.filingNo}  ${row.title}${due}`
}

function linesOfView(view: CaseView): string[] {
  const materials = view.file.materials.filter((material) => material.withdrawnReason === '')
  return [
    `${view.title}（${headlineOf(view.headline)}）`,
    `材料 ${materials.length} 件：`,
    ...materials.map(
      (material) => `  [${material.volume}卷] ${material.title} ${material.docNo} ${material.docDate ?? ''}`,
    ),
    `期限 ${view.deadlines.length} 项：`,
    ...view.deadlines.map((one) => `  ${one.dueDay}${one.certain ? '' : '（日历未公布，不确定）'} ${one.title}`),
    ...view.missing.map((one) => `  缺：${one.title}（${one.why}）`),
  ]
}

function linesOfWhy(view: CaseView, blocking: readonly GuardFinding[]): string[] {
  const unknown = view.decisionGuards.filter((finding) => finding.verdict === 'unknown')
  const triggers = [...view.reviewTriggers, ...view.discussionTriggers].filter((one) => one.applies !== 'no')
  return [
    view.title,
    ...section('不能作出决定，因为', blocking.map(withArticle)),
    ...section(
      '瑕疵',
      view.blemishes.map((blemish) => `${blemish.act}：${withArticle(blemish.finding)}`),
    ),
    ...section('在此无法判断', unknown.map(withArticle)),
    ...section(
      '须法制审核、集体讨论的事由',
      triggers.map((one) => `${one.reason}（${one.source.law}${one.source.article}）`),
    ),
    ...section(
      '缺少的材料',
      view.missing.map((one) => `${one.title}：${one.why}`),
    ),
  ]
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}：`, ...lines.map((text) => `  · ${text}`)]
}

function withArticle(finding: GuardFinding): string {
  return `${finding.message}（${finding.code}，${finding.source.law}${finding.source.article}）`
}

function isFailing(finding: GuardFinding): boolean {
  return finding.verdict === 'fail'
}
