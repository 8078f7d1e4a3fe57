import type { OutputOf } from '#contract/index.ts'
import { appliesText, mustText } from '#contract/text/reviewCheck.ts'
import { verdictText } from '#contract/text/case.ts'
import { fail, ok } from '#domain/result.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes } from '#hosts/cli/commandLine.ts'

import { caseNamed } from './caseNamed.ts'

type Checked = OutputOf<'review.check'>
type PreCheck = Checked['preChecks'][number]
type Reason = Checked['reviewTriggers'][number]

/** Triggers and pre-checks of a case, on the command line. */
export const reviewCommands: Record<string, Command> = {
  'review check': {
    usage: 'review check 案件编号（或文号、立案号） [--json] --as 工号',
    about: '是否应当法制审核、集体讨论及其理由，机器预审逐项结论：见哪一件、哪一页',
    needsDesk: true,
    run: async (context) => {
      const { cli, line } = context
      const name = line.words[2]
      if (name === undefined) return 'usage'
      const caseId = await caseNamed(context, name)
      if (caseId === null) return fail({ kind: 'notFound', what: 'case', id: name })
      const found = await cli.ask('review.check', { caseId })
      if (!found.ok) return found
      return ok({ exit: exitOf(found.value.preChecks), value: withVerdicts(found.value), lines: linesOf(found.value) })
    },
  },
}

function exitOf(preChecks: readonly PreCheck[]): number {
  if (preChecks.some((one) => one.verdict === 'fail')) return exitCodes.fail
  return preChecks.some((one) => one.verdict === 'unknown') ? exitCodes.unknown : exitCodes.pass
}

/** A script reads one word of every entry: `verdict`, yes/no/unknown of a trigger, pass/fail/unknown of a check. */
function withVerdicts(checked: Checked) {
  const judged = (reasons: readonly Reason[]) =>
    reasons.map(({ applies, ...reason }) => {
      return { ...reason, verdict: applies }
    })
  const { reviewTriggers, discussionTriggers } = checked
  return { ...checked, reviewTriggers: judged(reviewTriggers), discussionTriggers: judged(discussionTriggers) }
}

function linesOf({ caseTitle, testedOn, mustReview, mustDiscuss, preChecks, ...triggers }: Checked): string[] {
  const count = (verdict: PreCheck['verdict']) => preChecks.filter((one) => one.verdict === verdict).length
  return [
    `${caseTitle}（按${testedOn}的规定）`,
    mustText.review[mustReview],
    ...triggers.reviewTriggers.map(reasonLine),
    mustText.discussion[mustDiscuss],
    ...triggers.discussionTriggers.map(reasonLine),
    `机器预审 ${preChecks.length} 项：疑似问题 ${count('fail')}，在此无法判断 ${count('unknown')}，未见问题 ${count('pass')}`,
    ...preChecks.filter((one) => one.verdict !== 'pass' || one.exception !== '').flatMap(checkLines),
  ]
}

function reasonLine({ applies, text, reason, source }: Reason): string {
  return `  ${appliesText[applies]}  ${text}：${reason}（${source.law}${source.article}）`
}

function checkLines({ verdict, row, title, message, source, exception, evidence }: PreCheck): string[] {
  return [
    `  ${verdictText[verdict]}  第${row}项 ${title}：${message.replaceAll('\n', ' ')}（${source.law}${source.article}）`,
    ...(exception === '' ? [] : [`      ${exception}`]),
    ...evidence.map(({ title: paper, page, quote }) => {
      return `      见《${paper}》${page === null ? '' : `第${page}页`}${quote === '' ? '' : `“${quote}”`}`
    }),
  ]
}
