import type { ExaminationGap } from '#domain/examination/checkExamination.ts'
import type { ExaminationOpinion } from '#domain/examination/examination.ts'

/** 审查意见 as the form words it. */
export const examinationOpinionText = {
  agree: '同意',
  supplement: '退回补充调查取证',
  redo: '退回重新调查取证',
} as const satisfies Record<ExaminationOpinion, string>

/** What an opinion says on paper when the examiner writes nothing of their own. */
export const examinationPhrases = {
  agree:
    '本机关有管辖权，违法事实清楚，证据合法充分，程序合法，未超过追责期限，适用法律准确、裁量适当，同意调查机构的处理意见。',
  supplement: '存在上述问题，退回调查机构补充调查取证。',
  redo: '存在上述问题，退回调查机构重新调查取证。',
} as const satisfies Record<ExaminationOpinion, string>

/** What is still missing from an examination. */
export const examinationGapText = {
  unanswered: '尚未填写',
  answeredTwice: '填写了两次',
  unknownRow: '不是审查表的项目',
  noProblem: '需要写明存在的问题',
  noCitation: '需要引用案卷页码',
  agreesWithAdverse: '有项目存在问题，不能选“同意”',
} as const satisfies Record<ExaminationGap['what'], string>
