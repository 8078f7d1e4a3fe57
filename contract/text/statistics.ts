import type { FigureKey, Figure } from '#domain/statistics/figure.ts'
import type { RegisterEntry, SuitOutcome } from '#domain/statistics/registerEntry.ts'
import type { ReviewReason } from '#domain/statistics/reviewReasons.ts'

/** What a figure is called, its unit, how it is counted, and from where (law.md §8.3). */
export interface FigureText {
  readonly title: string
  readonly unit: string
  readonly definition: string
  readonly source: string
}

const byDecision = '案件登记：决定书的作出日期，已有签章件或者依纸质件代录的才计入'
const byStep = '案件登记：办案步骤的日期'
const byRegister = '登记簿'
const byNormative = '登记：规范性文件、决策和议题'
const byHand = '手工填报，写明来源'

/** What each figure is called and what it counts, in the order of the page. */
export const figureText: Record<FigureKey, FigureText> = {
  decisions: {
    title: '行政处罚决定',
    unit: '件',
    definition: '作出日期在本年的处罚决定书，一份决定书计一件；不予处罚决定不计入',
    source: byDecision,
  },
  fines: {
    title: '罚款',
    unit: '元',
    definition: '上述决定书所处罚款之和，是决定数额，不是缴纳数额',
    source: byDecision,
  },
  reviews: {
    title: '法制审核',
    unit: '件',
    definition: '本年内出具同意意见的正式审核，按案件计，一案多轮计一件；告知前预审不计',
    source: '案件登记：审核表签字件',
  },
  hearings: { title: '听证', unit: '件', definition: '本年内举行听证的案件', source: byStep },
  noPenalties: {
    title: '不予行政处罚决定',
    unit: '件',
    definition: '作出日期在本年的不予行政处罚决定书',
    source: byDecision,
  },
  withdrawn: { title: '撤销立案', unit: '件', definition: '本年内撤销立案的案件', source: byStep },
  transfers: { title: '移送', unit: '件', definition: '本年内移送公安等机关的案件', source: byStep },
  corrections: {
    title: '责令改正',
    unit: '件',
    definition: '本年内的责令改正违法行为决定书，同一文号计一件；案卷里的和单独登记的合并计算',
    source: '案卷材料、登记簿',
  },
  compensations: {
    title: '生态环境损害赔偿',
    unit: '件',
    definition: '赔偿协议在本年内履行完毕的案件',
    source: byRegister,
  },
  publicInTime: {
    title: '按期公开的处罚决定',
    unit: '件',
    definition: '本年作出、自作出之日起7个工作日内公开的处罚决定',
    source: '案件登记：公开情况；工作日按规则包日历',
  },
  publicLate: {
    title: '逾期公开的处罚决定',
    unit: '件',
    definition: '本年作出、晚于7个工作日才公开的处罚决定',
    source: '案件登记：公开情况；工作日按规则包日历',
  },
  notPublic: {
    title: '没有登记公开的处罚决定',
    unit: '件',
    definition: '本年作出、至今没有登记公开的处罚决定',
    source: '案件登记：公开情况',
  },
  suits: {
    title: '行政应诉',
    unit: '件',
    definition: '登记在本年的行政诉讼案件，包括没有处罚案件的诉讼',
    source: byRegister,
  },
  suitsWithdrawnByPlaintiff: {
    title: '其中：原告主动撤诉',
    unit: '件',
    definition: '被告没有改变行政行为，原告申请撤诉',
    source: byRegister,
  },
  suitsWithdrawnAfterChange: {
    title: '其中：被告改变行政行为后撤诉',
    unit: '件',
    definition: '被告改变行政行为后原告同意并撤诉（行政诉讼法第六十二条），不算胜诉',
    source: byRegister,
  },
  winRate: {
    title: '胜诉率',
    unit: '%',
    definition: '（驳回诉讼请求＋驳回起诉＋原告主动撤诉）÷已审结；被告改变行政行为后撤诉的计入已审结、不计胜诉',
    source: byRegister,
  },
  attendance: {
    title: '负责人出庭率',
    unit: '%',
    definition: '有负责人出庭的案件÷应诉案件；只有被告机关自己的负责人出庭才计入（法释〔2020〕3号第一条、第二条）',
    source: byRegister,
  },
  normativeDocuments: {
    title: '行政规范性文件',
    unit: '件',
    definition: '印发日期在本年的行政规范性文件',
    source: byNormative,
  },
  normativeReviews: {
    title: '合法性审核',
    unit: '件次',
    definition: '本年内对规范性文件、重大行政决策出具的合法性审核意见，一次意见计一件次',
    source: byNormative,
  },
  normativeCleanUps: {
    title: '规范性文件清理',
    unit: '件',
    definition: '本年内作过清理的规范性文件，一份文件计一件',
    source: byNormative,
  },
  majorDecisions: {
    title: '重大行政决策',
    unit: '件',
    definition: '决定日期在本年的重大行政决策',
    source: byNormative,
  },
  majorTopics: {
    title: '“三重一大”议题',
    unit: '个',
    definition: '本年内上会的“三重一大”议题，按议题计，不按会议计',
    source: byNormative,
  },
  counsels: { title: '法律顾问', unit: '人', definition: '本年内有有效聘任合同的法律顾问', source: byHand },
  complaints: { title: '查处群众投诉', unit: '件', definition: '本年受理并查处的投诉', source: byHand },
  complaintsClosed: { title: '办结群众投诉', unit: '件', definition: '本年受理的投诉中已办结的', source: byHand },
  patrols: { title: '网格巡查', unit: '次', definition: '环保网格巡查次数', source: byHand },
  patrolEvents: { title: '网格录入环境事件', unit: '件', definition: '网格录入的环境事件信息', source: byHand },
  patrolCases: { title: '网格线索转执法案件', unit: '件', definition: '网格员上报线索转为执法案件', source: byHand },
  postIssues: { title: '微信公众号推文', unit: '期', definition: '公众号编发期数', source: byHand },
  posts: { title: '微信公众号推文篇数', unit: '篇', definition: '公众号编发篇数', source: byHand },
}

/** Why a figure is missing. */
export const figureProblemText: Record<Exclude<Figure['problem'], ''>, string> = {
  nothingEntered: '尚未填报，不能得出',
  nothingConcluded: '本年没有可以计算的案件，不能得出',
  calendarMissing: '有一年的放假安排尚未录入，不能得出',
}

/** How a suit ended. */
export const suitOutcomeText: Record<SuitOutcome, string> = {
  pending: '未审结',
  claimDismissed: '驳回诉讼请求',
  suitDismissed: '驳回起诉',
  withdrawnByPlaintiff: '原告主动撤诉',
  withdrawnAfterChange: '被告改变行政行为后撤诉',
  lost: '撤销、变更、确认违法或者责令履行',
}

/** What kind of line it is. */
export const registerKindText: Record<RegisterEntry['kind'], string> = {
  correction: '责令改正（没有立案的）',
  compensation: '生态环境损害赔偿',
  suit: '行政应诉',
  counter: '手工填报的数字',
}

/** Whether and why a decision was reviewed. */
export const reviewAnswerText: Record<ReviewReason['answer'], string> = {
  reviewed: '已审核：属于应当审核的情形',
  voluntary: '已审核：不属于应当审核的情形，自愿送审',
  notRequired: '未审核：不属于应当审核的情形',
  missing: '应当审核而没有登记审核',
  unknown: '是否应当审核，在此不能判断',
}

/** A figure as people read it: `570,000 元`, `2 件`, or why it is missing. */
export function figureValueText(figure: Pick<Figure, 'key' | 'value' | 'problem'>): string {
  if (figure.value === null) return figure.problem === '' ? '' : figureProblemText[figure.problem]
  return `${figure.value.toLocaleString('en-US')} ${figureText[figure.key].unit}`
}

/** The note of one thing that a figure counts: the end of a suit, days of publication, or words as they stand. */
export function basisNoteText(note: string): string {
  if (Object.hasOwn(suitOutcomeText, note)) return suitOutcomeText[note as SuitOutcome] // as: hasOwn has just proved it
  const [, published, last] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(note) ?? []
  return published === undefined || last === undefined ? note : `${published}公开，期限${last}`
}

/** Names and sentences of the files that a year gives. */
export const yearText = {
  folder: '统计',
  reviewTitle: ({ year, decisions, reviews }: { year: number; decisions: number; reviews: number }) =>
    `${year}年处罚决定${decisions}件、法制审核${reviews}件的情况说明`,
  reviewSummary: ({ year, decisions, reviews }: { year: number; decisions: number; reviews: number }) =>
    `${year}年共作出行政处罚决定${decisions}件，其中经法制审核${reviews}件。是否应当审核，按作出决定当日的规定（行政处罚法第五十八条等）逐件判断，理由如下。`,
  sheetTitle: (year: number) => `${year}年统计`,
  sheetHeader: ['项目（日期）', '文号', '案件或者事项', '数值', '单位', '口径（说明）', '来源'],
}
