import type { Material } from '#domain/material/material.ts'
import { papersOf, seenIn, withoutSpaces } from '#domain/rules/defects/defect.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'
import { defectTold } from './toldBy.ts'

/** Papers that must carry the name of the party. */
const naming = ['correctionOrder', 'noticeBeforePenalty', 'penaltyDecision'] as const
/** What a business calls itself; anything else behind the label was misread. */
const firm = /公司|厂|店|行|部|场|社|中心|工作室/u
const onLicence = /(?<![一-鿿])名称[：:]?([^：:，。；]{4,40})/u

/** Whether records, licence and outgoing papers name the party alike: the name of the licence, not of the signboard (评查细则3). */
export function checkPartyName(context: PreCheckContext): PreCheckStatement[] {
  const names = context.file.case.parties.map((party) => withoutSpaces(party.name))
  return [
    ...signboards(context),
    ...papersOf(context, 'businessLicence').map((paper) => ofLicence(context, paper, names)),
    ...papersOf(context, ...naming).map((paper) => ofOutgoing(context, paper, names)),
  ]
}

/** A name that an 情况说明 speaks of may be explained by it: the reviewer reads whether it is. */
function signboards(context: PreCheckContext): PreCheckStatement[] {
  const explanations = papersOf(context, 'explanation')
  return defectTold(context, 'DF-SIGNBOARD').map((said) => {
    const names = (said.evidence ?? []).map((one) => one.quote)
    const paper = explanations.find((one) => {
      const text = withoutSpaces((context.textOf(one.id) ?? []).map((page) => page ?? '').join(''))
      return text === '' || names.every((name) => text.includes(name))
    })
    if (said.verdict !== 'fail' || paper === undefined) return said
    const values = { names: names.join('、'), title: paper.title }
    const evidence = [...(said.evidence ?? []), ...seenIn(context, paper.id)]
    return { verdict: 'unknown', sentence: 'explained', values, evidence }
  })
}

function ofLicence(context: PreCheckContext, paper: Material, names: readonly string[]): PreCheckStatement {
  const { id, title } = paper
  const seen = pageWith(context, paper, names)
  if (seen !== null) return named(paper, seen)
  const pages = (context.textOf(id) ?? []).map((text) => onLicence.exec(withoutSpaces(text ?? ''))?.[1] ?? '')
  const page = pages.findIndex((found) => found !== '')
  const found = pages[page] ?? ''
  if (!firm.test(found)) return unseen(context, paper)
  const values = { title, found, party: names.join('、') }
  const evidence = [{ materialId: id, title, page: page + 1, quote: found }]
  return names.some((name) => isAlmost(name, found))
    ? { verdict: 'unknown', sentence: 'blurred', values, evidence }
    : { verdict: 'fail', sentence: 'licenceDiffers', values, evidence }
}

/** A name that was not read in a paper of our own may have been read wrongly: never a fault by itself. */
function ofOutgoing(context: PreCheckContext, paper: Material, names: readonly string[]): PreCheckStatement {
  const seen = pageWith(context, paper, names)
  return seen === null ? unseen(context, paper) : named(paper, seen)
}

function named({ id, title }: Material, page: number): PreCheckStatement {
  const evidence = [{ materialId: id, title, page, quote: '' }]
  return { verdict: 'pass', sentence: 'pass', values: { title }, evidence }
}

function unseen({ textOf }: PreCheckContext, { id, title }: Material): PreCheckStatement {
  const isRead = (textOf(id) ?? []).some((text) => (text ?? '').trim() !== '')
  const evidence = [{ materialId: id, title, page: null, quote: '' }]
  return { verdict: 'unknown', sentence: isRead ? 'notSeen' : 'unread', values: { title }, evidence }
}

function pageWith({ textOf }: PreCheckContext, { id }: Material, names: readonly string[]): number | null {
  const pages = textOf(id) ?? []
  const at = pages.findIndex((text) => names.some((name) => withoutSpaces(text ?? '').includes(name)))
  return at < 0 ? null : at + 1
}

/** Most characters in common, or cut short: more likely misread than another firm. */
function isAlmost(name: string, found: string): boolean {
  const common = [...name].filter((character) => found.includes(character))
  return common.length >= name.length * 0.6 || name.startsWith(found)
}
