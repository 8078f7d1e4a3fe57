import type { Material } from '#domain/material/material.ts'

import { papersOf, seenIn, withoutSpaces, type DefectContext, type DefectStatement } from './defect.ts'

/** Where a 笔录 names the firm; colon and cell borders come and go with the form. */
const named = /(?:被检查(?:（勘察）)?单位|被检查人|单位名称|当事人名称|工作单位)[：:]?\s*([^\s：:，。；]{3,40})/gu
/** What stands before and behind the name of the firm itself (字号). */
const around =
  /^(?:福建省?|泉州市?|丰泽区?)+|(?:有限责任公司|股份有限公司|有限公司|分公司|公司|商行|经营部|工作室|厂|店)$/gu

/**
 * Whether a 笔录 names the party as its licence does. A name that shares two characters of the
 * firm's own name and is not it is taken for that of the signboard; any other is another employer.
 */
export function checkSignboard(context: DefectContext): DefectStatement[] {
  const records = papersOf(context, 'sceneRecord', 'interviewRecord')
  const firms = context.file.case.parties.filter((party) => party.kind !== 'person').map((party) => party.name)
  return firms.length === 0 ? [] : records.flatMap((record) => judge(context, record, firms))
}

function judge(context: DefectContext, { id, title }: Material, firms: readonly string[]): DefectStatement[] {
  const pages = context.textOf(id)
  if (pages === null || pages.every((text) => text === null)) {
    return [{ verdict: 'unknown', sentence: 'unread', values: { title }, evidence: seenIn(context, id) }]
  }
  const wrong = pages.flatMap((text, index) =>
    namesIn(text ?? '').flatMap((found): DefectStatement[] => {
      const isParty = firms.some((firm) => isNameOf(found, firm))
      const party = isParty ? undefined : firms.find((firm) => isSignboardOf(found, firm))
      if (party === undefined) return []
      const evidence = [{ materialId: id, title, page: index + 1, quote: found }]
      return [{ verdict: 'fail', sentence: 'differs', values: { title, found, party }, evidence }]
    }),
  )
  return wrong.length > 0 ? wrong : [{ verdict: 'pass', sentence: 'pass', values: { title } }]
}

function namesIn(text: string): string[] {
  return [...text.matchAll(named)].map(([, name = '']) => withoutSpaces(name).replace(/[（(].*$/u, ''))
}

/** In a form read by OCR the label of the next field runs on behind the name; a branch is another name. */
function isNameOf(found: string, firm: string): boolean {
  return found.startsWith(firm) && !/(?:分公司|分厂|门店|经营部)/u.test(found.slice(firm.length))
}

function isSignboardOf(found: string, firm: string): boolean {
  const own = firm.replaceAll(around, '')
  const other = found.replaceAll(around, '')
  return [...own].some((character, at) => at > 0 && other.includes(`${own[at - 1] ?? ''}${character}`))
}
