import type { Officer } from '#domain/case/officer.ts'
import type { Material } from '#domain/material/material.ts'
import { papersOf, seenIn, withoutSpaces } from '#domain/rules/defects/defect.ts'

import type { PreCheckContext, PreCheckStatement } from './preCheck.ts'
import { recordsOfActs } from './checkTwoOfficers.ts'

/** The place for the number, with nothing in it up to the next label; anything else there may be handwriting. */
const blank = /执法证件?(?:编号|号码|号)[：:][_＿—\-/\\.、（）()]*(?:$|[一-鿿]{2,10}[：:])/u

/**
 * Whether each record names the cards of the officers. A number that the record lacks but another
 * paper of the file shows is no fault (评查细则 note to 2); it lacks one only where its place was
 * read as empty.
 */
export function checkCardNumbers(context: PreCheckContext): PreCheckStatement[] {
  const records = papersOf(context, ...recordsOfActs)
  return records.flatMap((record) => context.file.case.officers.map((officer) => judge(context, record, officer)))
}

function judge(context: PreCheckContext, record: Material, { name, cardNo }: Officer): PreCheckStatement {
  const { id, title } = record
  const values = { title, name, card: cardNo }
  const evidence = [{ materialId: id, title, page: null, quote: '' }]
  if (cardNo === '') return { verdict: 'unknown', sentence: 'noNumber', values, evidence }
  if (shows(context, record, cardNo)) return { verdict: 'pass', sentence: 'pass', values }
  const others = context.file.materials.filter((one) => one.withdrawnReason === '')
  const proof = others.find((one) => shows(context, one, cardNo))
  if (proof !== undefined) {
    const shown = { ...values, paper: proof.title }
    return {
      verdict: 'pass',
      sentence: 'elsewhere',
      values: shown,
      evidence: seenIn(context, proof.id, cardNo),
      exception: 'wholeFile',
    }
  }
  const areCardsRead = papersOf(context, 'officerCard').every((one) => isRead(context, one))
  if (isLeftBlank(context, record) && areCardsRead) return { verdict: 'fail', sentence: 'missing', values, evidence }
  return { verdict: 'unknown', sentence: 'notSeen', values, evidence }
}

function shows({ textOf }: PreCheckContext, { id }: Material, cardNo: string): boolean {
  return (textOf(id) ?? []).some((text) => withoutSpaces(text ?? '').includes(cardNo))
}

function isLeftBlank({ textOf }: PreCheckContext, { id }: Material): boolean {
  return (textOf(id) ?? []).some((text) => blank.test(withoutSpaces(text ?? '')))
}

function isRead({ textOf }: PreCheckContext, { id }: Material): boolean {
  const pages = textOf(id)
  return pages !== null && pages.every((text) => text !== null && text.trim() !== '')
}
