import type { EntryDue, EntryStanding } from '#domain/normative/entryState.ts'
import type { EntryGap } from '#domain/normative/gapsOf.ts'
import type { NormativeKind, TopicCategory } from '#domain/normative/normativeEntry.ts'
import type { RegisterWords } from '#domain/normative/registerRows.ts'
import type { NormativeStepKind, StepVerdict } from '#domain/normative/normativeStep.ts'

/** The three registers. */
export const normativeKindText = {
  document: '行政规范性文件',
  decision: '重大行政决策',
  topic: '“三重一大”议题',
} as const satisfies Record<NormativeKind, string>

/** What a topic belongs to. */
export const topicCategoryText = {
  decision: '重大决策',
  personnel: '重要人事任免',
  project: '重大项目安排',
  funds: '大额资金使用',
} as const satisfies Record<TopicCategory, string>

/** The dated steps of a document or a decision. */
export const normativeStepText = {
  participation: '公众参与',
  experts: '专家论证',
  risk: '风险评估',
  legalReview: '合法性审核',
  discussion: '集体讨论',
  publication: '公布',
  filing: '备案',
  evaluation: '评估',
  cleanUp: '清理',
} as const satisfies Record<NormativeStepKind, string>

/** What a step ended in. */
export const stepVerdictText = {
  lawful: '合法',
  amend: '应当修改',
  unlawful: '不合法',
  keep: '保留',
  revise: '修改',
  repeal: '废止',
} as const satisfies Record<StepVerdict, string>

/** How a line stands. */
export const entryStandingText = {
  draft: '在办',
  inForce: '有效',
  expired: '已过有效期',
  repealed: '已废止',
  done: '已登记',
  struck: '已划去',
} as const satisfies Record<EntryStanding, string>

/** What a line lacks. */
export const entryGapText = {
  noReview: '没有登记合法性审核',
  lateReview: '合法性审核晚于印发（决定）',
  notLawful: '审核意见不是“合法”',
  noDiscussion: '没有登记集体讨论',
  noFiling: '没有登记备案',
  noScan: '没有签发件',
  noMinutes: '没有会议纪要号和存放处',
} as const satisfies Record<EntryGap, string>

/** What is to be done with a line by a day. */
export const entryDueText = {
  evaluation: '应评估',
  cleanUp: '应清理',
  expiry: '有效期届满',
} as const satisfies Record<EntryDue['what'], string>

/** The words that the spreadsheets of the registers want. */
export const registerWords: RegisterWords = {
  verdict: stepVerdictText,
  standing: entryStandingText,
  category: topicCategoryText,
}
