import type { Day } from '#domain/day.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { parseDay } from '#domain/text/parseDay.ts'

import { papersOf, seenIn, withoutSpaces, type DefectContext, type DefectStatement } from './defect.ts'

/** A citation further away from the day than this speaks of something else. */
const reach = 60
const written = /\d{4}年\d{1,2}月\d{1,2}日/gu

/** Whether each rule that the decision cites for a dated step was in force on that day: the nearest day before the citation, in one sentence. */
export function checkLawDates(context: DefectContext): DefectStatement[] {
  return papersOf(context, 'penaltyDecision', 'noPenaltyDecision').flatMap(({ id, title }): DefectStatement[] => {
    const pages = context.textOf(id)
    if (pages === null || pages.every((text) => text === null)) {
      return [{ verdict: 'unknown', sentence: 'unread', values: { title }, evidence: seenIn(context, id) }]
    }
    const wrong = pages.flatMap((text, index) =>
      withoutSpaces(text ?? '')
        .split(/[。；]/u)
        .flatMap((sentence) => wrongIn(sentence, context.pack))
        .map((said): DefectStatement => {
          return { ...said, evidence: [{ materialId: id, title, page: index + 1, quote: said.quote }] }
        }),
    )
    return wrong.length > 0 ? wrong : [{ verdict: 'pass', sentence: 'pass' }]
  })
}

type Law = RulePack['laws'][number]
type Wrong = DefectStatement & { readonly quote: string }

function wrongIn(sentence: string, pack: RulePack): Wrong[] {
  const days = [...sentence.matchAll(written)].map((found) => ({
    at: found.index,
    day: parseDay(found[0], '2000-01-01'),
  }))
  return pack.laws.flatMap((law) =>
    aliasesOf(law).flatMap((alias) => {
      const at = sentence.indexOf(alias)
      const step = days.findLast((one) => one.at < at && at - one.at <= reach)?.day ?? null
      return at < 0 || step === null ? [] : judge(law, step, alias)
    }),
  )
}

/** Names in their brackets: 《环境行政处罚办法》 is the end of 《生态环境行政处罚办法》 otherwise. A year in the title is no part of the name. */
function aliasesOf({ title, shortTitle }: Law): string[] {
  const plain = title.replace(/（.*）$/u, '')
  return [...new Set([`《${plain}》`, `《${shortTitle}》`, `《中华人民共和国${shortTitle}》`])]
}

function judge(law: Law, day: Day, quote: string): Wrong[] {
  const values = { day, law: law.title, from: law.from ?? '', to: law.to ?? '' }
  if (law.from !== null && day < law.from) return [{ verdict: 'fail', sentence: 'notYet', values, quote }]
  if (law.to !== null && day > law.to) return [{ verdict: 'fail', sentence: 'noLonger', values, quote }]
  return []
}
