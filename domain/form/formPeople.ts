import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Officer } from '#domain/case/officer.ts'
import type { Party } from '#domain/case/party.ts'
import { chineseDay } from '#domain/day.ts'
import { isOnRecord } from '#domain/material/material.ts'
import { formByKind } from '#domain/rules/formByKind.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

type Texts = Record<string, string>

const codeNames = {
  organisation: '统一社会信用代码',
  individualBusiness: '统一社会信用代码',
  person: '公民身份号码',
} as const satisfies Record<Party['kind'], string>

const headNames = {
  organisation: '法定代表人（负责人）',
  individualBusiness: '经营者',
  person: '',
} as const satisfies Record<Party['kind'], string>

/** Forms that record evidence, beside the evidence kinds of the rule pack (令30号27). */
const evidenceForms = new Set(['sceneRecord', 'interviewRecord', 'photoEvidence', 'inspectionRecord'])

/** The fields of the party that a form is about; all empty without one. */
export function partyValues(party: Party | null): Texts {
  if (party === null) return { 当事人: '', 当事人信息: '', ...partyFields(null) }
  const fields = partyFields(party)
  const lines = [
    `当事人：${party.name}`,
    `${fields['证件名称']}：${party.code || blank}`,
    `住所（住址）：${party.address || blank}`,
    party.kind === 'person' ? '' : `${fields['负责人称谓']}：${party.representative || blank}`,
  ]
  return { 当事人: party.name, 当事人信息: lines.filter((line) => line !== '').join('\n'), ...fields }
}

/** What stands where a value is missing, so that nobody overlooks it on paper. */
export const blank = '（　　）'

function partyFields(party: Party | null): Texts {
  return {
    证件名称: party === null ? '' : codeNames[party.kind],
    证件号码: party?.code ?? '',
    地址: party?.address ?? '',
    负责人称谓: party === null ? '' : headNames[party.kind],
    法定代表人: party?.representative ?? '',
    电话: party?.phone ?? '',
  }
}

/** One row for each party. */
export function partyRows(parties: readonly Party[]): Texts[] {
  return parties.map((party, index) => ({ 序号: String(index + 1), 名称: party.name, ...partyFields(party) }))
}

/** The officers by name and card. */
export function officerValues(officers: readonly Officer[]): Texts {
  const [first, second] = officers
  return {
    执法人员: officers.map((one) => `${one.name}（执法证号：${one.cardNo || blank}）`).join('、'),
    执法人员一: first?.name ?? '',
    执法证号一: first?.cardNo ?? '',
    执法人员二: second?.name ?? '',
    执法证号二: second?.cardNo ?? '',
  }
}

/** One row for each officer. */
export function officerRows(officers: readonly Officer[]): Texts[] {
  return officers.map((one, index) => ({ 序号: String(index + 1), 姓名: one.name, 证号: one.cardNo }))
}

/** The evidence of the file, each with date and who provided it, as the decision must list it (令30号, form 38). */
export function evidenceRows(file: CaseFile, pack: RulePack): Texts[] {
  const evidence = file.materials.filter(
    (one) =>
      one.withdrawnReason === '' &&
      isOnRecord(one) &&
      one.volume === '正' &&
      (evidenceForms.has(one.kind) || isEvidence(one.kind, pack)),
  )
  return evidence.map((one, index) => ({
    序号: String(index + 1),
    名称: one.title,
    日期: one.docDate === null ? '' : chineseDay(one.docDate),
    提供单位: one.author,
  }))
}

function isEvidence(kind: string, pack: RulePack): boolean {
  const form = formByKind(pack, kind)
  return form?.category === 'evidence' && form.stage === 'investigation' && kind !== 'other'
}
