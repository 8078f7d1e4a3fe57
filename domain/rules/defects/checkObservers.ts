import type { Discussion } from '#domain/discussion/discussion.ts'

import { seenIn, withoutSpaces, type DefectContext, type DefectStatement } from './defect.ts'

/** The place for the signatures of those who attended without a vote, up to the next label. */
const field = /列席人员?(?:签名|签字)[：:]?(.*?)(?:出席人员|主持人|记录人|日期|第\d+页|$)/u

/**
 * Whether everybody who attended (列席) signed the minutes (form 37; 评查细则 基本要素).
 *
 * Names that were read prove a signature; a field that was read as empty, or that holds some of the
 * names and not the others, proves its want. Anything else is handwriting that nobody could read.
 */
export function checkObservers(context: DefectContext): DefectStatement[] {
  return context.file.discussions
    .filter((one) => one.observers.length > 0 && one.signedMaterialId !== null)
    .map((one) => judge(context, one))
}

function judge(context: DefectContext, { no, observers, signedMaterialId }: Discussion): DefectStatement {
  const pages = (signedMaterialId === null ? null : context.textOf(signedMaterialId)) ?? []
  const found = pages.flatMap((text, index) => {
    const signed = field.exec(withoutSpaces(text ?? ''))
    return signed === null ? [] : [{ page: index + 1, quote: signed[0].slice(0, 12), names: signed[1] ?? '' }]
  })
  const missing = observers.map((one) => one.name).filter((name) => !found.some((one) => one.names.includes(name)))
  const [first] = found
  if (first !== undefined && missing.length === 0) return { verdict: 'pass', sentence: 'pass', values: { no } }
  const isReadable =
    missing.length < observers.length || found.every(({ names }) => names.replaceAll(/[_＿—\-/\\.、]/gu, '') === '')
  if (first === undefined || !isReadable) {
    return { verdict: 'unknown', sentence: 'unread', values: { no }, evidence: seenIn(context, signedMaterialId) }
  }
  const title = context.file.materials.find((one) => one.id === signedMaterialId)?.title ?? ''
  const evidence = [{ materialId: signedMaterialId, title, page: first.page, quote: first.quote }]
  return { verdict: 'fail', sentence: 'missing', values: { no, names: missing.join('、') }, evidence }
}
