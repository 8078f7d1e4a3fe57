import type { SearchGroup, SearchHitView } from '#contract/search.ts'
import { secretMarkLine, secretMarkTodo } from '#contract/text/search.ts'
import { ok } from '#domain/result.ts'

import type { Command } from '#hosts/cli/command.ts'
import { exitCodes } from '#hosts/cli/commandLine.ts'

/** Full-text search on the command line. */
export const searchCommands: Record<string, Command> = {
  search: {
    usage: 'search 文字 --as 工号',
    about: '全文检索：材料内容、文号、姓名（可用拼音）、审核意见、讨论记录；空格隔开的词须同时出现',
    needsDesk: true,
    run: async ({ cli, line }) => {
      const text = line.words.slice(1).join(' ')
      if (text === '') return 'usage'
      const found = await cli.ask('search.find', { text })
      if (!found.ok) return found
      const { groups, next } = found.value
      const lines = [...groups.flatMap(linesOfGroup), ...(next === null ? [] : ['（还有更多，请写得更具体些）'])]
      return ok({
        exit: groups.length > 0 ? exitCodes.pass : exitCodes.fail,
        value: found.value,
        lines: groups.length > 0 ? lines : ['没有找到。'],
      })
    },
  },
  'search rebuild': {
    usage: 'search rebuild --as 工号',
    about: '重建检索索引',
    needsDesk: true,
    run: async ({ cli }) => {
      const done = await cli.ask('search.rebuild', {})
      return done.ok
        ? ok({ exit: exitCodes.pass, value: done.value, lines: [`已重建，案件 ${done.value.cases} 件`] })
        : done
    },
  },
  'search read': {
    usage: 'search read --as 工号',
    about: '读出全部材料的文字，扫描件逐页识别；可以随时中断，下次接着做',
    needsDesk: true,
    run: async ({ cli, say }) => {
      say('正在识别，每页约需几秒；按 Ctrl+C 可中断')
      const done = await cli.ask('search.read', {})
      if (!done.ok) return done
      const status = await cli.ask('search.status', {})
      if (!status.ok) return status
      const { waiting, recognised } = done.value
      const secrets = status.value.secrets.map(({ title, page, mark }) => secretMarkLine(title, page, mark))
      return ok({
        exit: waiting === 0 ? exitCodes.pass : exitCodes.unknown,
        value: { ...done.value, secrets: status.value.secrets },
        lines: [
          `已识别 ${recognised} 页，待识别 ${waiting} 页`,
          ...(secrets.length > 0 ? [...secrets, secretMarkTodo] : []),
        ],
      })
    },
  },
}

function linesOfGroup({ title, docNo, caseId, hits, hasMore }: SearchGroup): string[] {
  return [`${title}  ${docNo}  ${caseId}`, ...hits.map(lineOfHit), ...(hasMore ? ['  …本案还有'] : [])]
}

/** The found words stand in 「」: a terminal may know no colours. */
function lineOfHit({ label, page, snippet, isWithdrawn }: SearchHitView): string {
  let [text, from] = ['', 0]
  for (const [start, end] of snippet.marks) {
    text += `${snippet.text.slice(from, start)}「${snippet.text.slice(start, end)}」`
    from = end
  }
  const where = `${label}${isWithdrawn ? '（已撤出）' : ''}${page === null ? '' : ` 第${page}页`}`
  return `  ${where}：${text}${snippet.text.slice(from)}`
}
