import type { OutputOf } from '#contract/index.ts'
import { verdictText } from '#contract/text/case.ts'
import { fail, ok } from '#domain/result.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes } from '#hosts/cli/commandLine.ts'

import { caseNamed } from './caseNamed.ts'

type Finding = OutputOf<'defect.list'>[number]

/** Defects in the papers, on the command line. */
export const defectCommands: Record<string, Command> = {
  defects: {
    usage: 'defects 案件编号（或文号、立案号）|--all [--json] --as 工号',
    about: '查材料里的瑕疵与疑点：在哪一件、哪一页、原文怎么写',
    needsDesk: true,
    run: async (context) => {
      const { cli, line } = context
      const name = line.words[1] ?? null
      if ((name === null) !== line.all) return 'usage'
      const caseId = name === null ? null : await caseNamed(context, name)
      if (name !== null && caseId === null) return fail({ kind: 'notFound', what: 'case', id: name })
      const found = await cli.ask('defect.list', { caseId })
      if (!found.ok) return found
      const failing = found.value.filter((finding) => finding.verdict === 'fail')
      const open = found.value.some((finding) => finding.verdict === 'unknown')
      return ok({
        exit: failing.length > 0 ? exitCodes.fail : open ? exitCodes.unknown : exitCodes.pass,
        value: found.value,
        lines: [...found.value.filter((finding) => finding.verdict !== 'pass').flatMap(linesOf), summary(found.value)],
      })
    },
  },
}

function linesOf(finding: Finding): string[] {
  const { docNo, title, verdict, message, source } = finding
  return [
    `${docNo}  ${verdictText[verdict]}  ${title}：${message}（${source.law}${source.article}）`,
    ...finding.evidence.map(({ title: paper, page, quote }) => {
      const where = page === null ? '' : `第${page}页`
      return `    见《${paper}》${where}${quote === '' ? '' : `“${quote}”`}`
    }),
  ]
}

function summary(findings: readonly Finding[]): string {
  const count = (verdict: Finding['verdict']) => findings.filter((finding) => finding.verdict === verdict).length
  return `共查 ${findings.length} 项：瑕疵 ${count('fail')}，在此无法判断 ${count('unknown')}，未见问题 ${count('pass')}`
}
