import type { Bureau } from '#domain/account/account.ts'
import { caseTitle } from '#domain/case/case.ts'
import { firstDayOf, lastDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import { chineseDay, type Day } from '#domain/day.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'
import { isServed, type Service } from '#domain/service/service.ts'
import { servicesOf } from '#domain/service/servicesOf.ts'

import { evidenceRows, officerRows, officerValues, partyRows, partyValues } from './formPeople.ts'
import { discussionValues, statementRows } from './formDiscussion.ts'
import { discretionFactorRows, discretionStepRows, discretionValues } from './formDiscretion.ts'
import { moneyValues } from './formMoney.ts'
import type { FormOffice } from './formOffice.ts'
import { reviewLists, reviewValues } from './formReview.ts'

/** One entry of a list of a form: field → text. */
export type FormRow = Readonly<Record<string, string>>

/** What fills a template: every field of `formFields` and every list; an empty text is a blank to be written in. */
export type FormValues = Readonly<Record<string, string | readonly FormRow[]>>

/** What a form is filled from. */
export interface FormContext {
  readonly file: CaseFile
  readonly pack: RulePack
  readonly bureau: Bureau
  readonly office: FormOffice
  readonly title: string
  /** The party the form is about; the first one when null. */
  readonly partyId: string | null
  /** The discussion the form is about; the last one when null. */
  readonly discussionId: string | null
  /** The round of review the form is about; the last one when null. */
  readonly roundId: string | null
  /** The round of 案件审查 the form is about; the last one when null. */
  readonly examinationId: string | null
  readonly docNo: string
  readonly docDate: Day | null
  readonly formCode: string
}

const steps: Readonly<Record<string, MilestoneKind>> = {
  线索日期: 'leadReceived',
  检查日期: 'inspected',
  立案日期: 'filed',
  调查终结日期: 'investigated',
  陈述申辩日期: 'pleaded',
  听证日期: 'hearingHeld',
  缴清日期: 'paid',
  结案日期: 'closed',
}

/** The values of all fields; nothing is made up: what the desk does not know stays empty. */
export function formValues(context: FormContext): FormValues {
  const { file, bureau, office, docDate } = context
  const party = file.case.parties.find((one) => one.id === context.partyId) ?? file.case.parties[0] ?? null
  return {
    文书名称: context.title,
    文号: context.docNo,
    成文日期: dayText(docDate),
    表单码: context.formCode,
    机关: file.case.organ,
    本单位: bureau.name,
    上级机关: bureau.parentOrgan,
    ...officeValues(office),
    案件名称: caseTitle(file.case, file.decisions.length > 0),
    案由: file.case.cause,
    立案号: file.case.filingNo,
    案件来源: file.case.source,
    承办人: file.case.handler,
    ...Object.fromEntries(Object.entries(steps).map(([name, kind]) => [name, dayText(firstDayOf(file, kind))])),
    全部当事人: file.case.parties.map((one) => one.name).join('、'),
    ...partyValues(party),
    ...officerValues(file.case.officers),
    ...factValues(file),
    ...moneyValues(context, party),
    ...actValues(file),
    ...discretionValues(file, party),
    ...reviewValues(context),
    ...discussionValues(file, context.discussionId),
    当事人列表: partyRows(file.case.parties),
    执法人员列表: officerRows(file.case.officers),
    证据列表: evidenceRows(file, context.pack),
    裁量因素列表: discretionFactorRows(file, party),
    裁量步骤列表: discretionStepRows(file, party),
    发言列表: statementRows(file, context.discussionId),
    ...reviewLists(context),
  }
}

/** `2023年11月27日`, empty when the day is not known. */
export function dayText(day: Day | null): string {
  return day === null ? '' : chineseDay(day)
}

function officeValues(office: FormOffice): Record<string, string> {
  return {
    机关地址: office.address,
    邮政编码: office.postcode,
    联系人: office.contact,
    联系电话: office.phone,
    复议机关: office.reconsiderationOrgan,
    管辖法院: office.court,
    缴款方式: office.payment,
  }
}

function factValues({ case: { facts } }: CaseFile): Record<string, string> {
  const { legalMin, legalMax } = facts
  return {
    行为开始日期: dayText(facts.actFrom),
    行为终了日期: dayText(facts.actTo),
    违反条款: facts.offenceArticle,
    法定幅度: legalMin === null || legalMax === null ? '' : `${legalMin}元以上${legalMax}元以下`,
    减轻依据: facts.mitigationGround,
  }
}

function actValues(file: CaseFile): Record<string, string> {
  const notice = file.notices.at(-1)
  const decision = file.decisions.at(-1)
  const servedOn = (one: { id: string; materialId: string | null } | undefined): Day | null =>
    one === undefined ? null : lastServed(servicesOf(file, one))
  return {
    告知书文号: notice?.docNo ?? '',
    告知书送达日期: dayText(servedOn(notice) ?? lastDayOf(file, 'noticeServed')),
    审核日期: dayText(file.rounds.at(-1)?.concludedOn ?? null),
    讨论日期: dayText(file.discussions.at(-1)?.heldOn ?? null),
    决定书文号: decision?.docNo ?? '',
    决定日期: dayText(decision?.decidedOn ?? null),
    决定书送达日期: dayText(servedOn(decision)),
  }
}

function lastServed(services: readonly Service[]): Day | null {
  const days = services.filter(isServed).map((service) => service.servedOn)
  return days.toSorted().at(-1) ?? null
}
