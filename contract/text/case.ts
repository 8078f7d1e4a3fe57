import type { Party } from '#domain/case/party.ts'
import type { Verdict } from '#domain/guardFinding.ts'

/** The headline status of a case in the list, by code; the order is that of the procedure. */
export const headlineText = {
  notFiled: '待立案',
  investigating: '调查中',
  examining: '案件审查',
  suspended: '已中止',
  notice: '告知（听证）中',
  toReview: '待法制审核',
  inReview: '法制审核中',
  returned: '审核退回',
  toDiscuss: '待集体讨论',
  toDecide: '待作决定',
  toServe: '待送达',
  executing: '执行中',
  toClose: '待结案',
  toArchive: '待归档',
  withdrawn: '已撤销立案',
  terminated: '已终止',
  transferred: '已移送',
  archived: '已归档',
} as const
export type Headline = keyof typeof headlineText

/** Who the case is against. */
export const partyKindText = {
  organisation: '单位',
  person: '个人',
  individualBusiness: '个体工商户',
} as const satisfies Record<Party['kind'], string>

/** The three outcomes of a check (检验结论). */
export const verdictText = {
  pass: '通过',
  fail: '未通过',
  unknown: '在此无法判断',
} as const satisfies Record<Verdict, string>

/** The sentence for a headline code; an unknown code is shown as it is. */
export function headlineOf(code: string): string {
  return Object.hasOwn(headlineText, code) ? headlineText[code as Headline] : code // as: hasOwn has just proved it
}

/** That another organ usually decides on this day (规则包 decidingOrgans); a proposal, never a refusal. */
export function organProposal(day: string, organ: string): string {
  return `${day}作出决定的，一般以“${organ}”名义作出；本案登记的决定机关与此不同，请核对`
}
