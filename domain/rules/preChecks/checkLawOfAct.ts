import { firstDayOf } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { isInForce } from '#domain/rules/dated.ts'

import { currentProposals, isLeftOff, isProposed } from '#domain/rules/guards/currentProposals.ts'
import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'

/**
 * Whether the law of the offence and of the penalty was in force when the act ended. A law that
 * came later may be applied where it is milder (行政处罚法37): that a person has to weigh.
 */
export function checkLawOfAct(context: PreCheckContext): PreCheckStatement[] {
  const { file, day } = context
  if (isLeftOff(file)) return []
  const { facts } = file.case
  const articles = [facts.offenceArticle, facts.penaltyArticle, ...file.decisions.map((one) => one.article)]
  const named = [...new Set(articles.map(bareArticle).filter((one) => one !== ''))]
  if (named.length === 0) return isProposed(file) ? [{ verdict: 'unknown', sentence: 'noArticle' }] : []
  const act = facts.actTo ?? (facts.continuing ? firstDayOf(file, 'inspected') : null)
  if (act === null) return [{ verdict: 'unknown', sentence: 'unknownAct' }]
  const decided = currentProposals(file, day)[0]?.decidedOn ?? day
  return named.map((article) => judge(context, article, { act, decided }))
}

function judge(
  { pack }: PreCheckContext,
  article: string,
  { act, decided }: { act: Day; decided: Day },
): PreCheckStatement {
  const laws = pack.laws.filter((law) => article.startsWith(law.shortTitle))
  const values = { article, act, decided }
  if (laws.length === 0) return { verdict: 'unknown', sentence: 'unknownLaw', values }
  if (laws.some((law) => isInForce(law, act))) return { verdict: 'pass', sentence: 'pass', values }
  if (laws.some((law) => law.from !== null && law.from > act && isInForce(law, decided))) {
    return { verdict: 'unknown', sentence: 'newer', values, exception: 'milder' }
  }
  return { verdict: 'fail', sentence: 'notInForce', values }
}

/** 《中华人民共和国大气污染防治法》第一百零八条 as the pack names it: 大气污染防治法第一百零八条. */
function bareArticle(article: string): string {
  return article
    .normalize('NFKC')
    .replaceAll(/[《》\s]/gu, '')
    .replace(/^中华人民共和国/u, '')
}
