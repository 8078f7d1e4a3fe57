import type { CaseFile } from '#domain/case/caseFile.ts'
import { chineseDay } from '#domain/day.ts'
import type { Examination } from '#domain/examination/examination.ts'
import type { ReviewRound } from '#domain/review/review.ts'
import { isInForce } from '#domain/rules/dated.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

type Texts = Record<string, string>

/** The round of review and of 案件审查 that a form is about; the last ones when null. */
interface ReviewSubject {
  readonly file: CaseFile
  readonly pack: RulePack
  readonly roundId: string | null
  readonly examinationId: string | null
}

const reviewOpinions = {
  agree: '审核同意',
  return: '退回调查机构补充完善',
  disagree: '审核不同意',
  amend: '修改后重新送审',
  transfer: '移送有关机关处理',
} as const satisfies Record<NonNullable<ReviewRound['opinion']>, string>

const examinationOpinions = {
  agree: '同意',
  supplement: '退回补充调查取证',
  redo: '退回重新调查取证',
} as const satisfies Record<Examination['opinion'], string>

/** `第 2 轮（告知前预审）`, as the form names a round. */
export function roundText({ no, kind }: Pick<ReviewRound, 'no' | 'kind'>): string {
  return `第 ${no} 轮${kind === 'pre' ? '（告知前预审）' : ''}`
}

/** The fields of the round (form 36) and of the examination that a form is about; empty without one. */
export function reviewValues(subject: ReviewSubject): Texts {
  const round = roundOf(subject)
  const examination = examinationOf(subject)
  return {
    审核轮次: round === undefined ? '' : roundText(round),
    审核机关: round === undefined ? '' : round.organ || subject.file.case.organ,
    送审日期: round === undefined ? '' : chineseDay(round.submittedOn),
    审核人: round?.reviewer ?? '',
    审核结论: round === undefined || round.opinion === null ? '' : reviewOpinions[round.opinion],
    审核意见内容: round?.opinionText ?? '',
    审查人: examination?.examiner ?? '',
    审查结论: examination === undefined ? '' : examinationOpinions[examination.opinion],
    审查意见内容: examination?.opinionText ?? '',
    审查日期: examination === undefined ? '' : chineseDay(examination.examinedOn),
  }
}

/** 审核内容列表 and 存在问题列表 of the round, 审查内容列表 and 审查问题列表 of the examination. */
export function reviewLists(subject: ReviewSubject): Readonly<Record<string, Texts[]>> {
  const { file, pack } = subject
  const round = roundOf(subject)
  const examination = examinationOf(subject)
  const rows = rowsOn(pack.checklist, round?.submittedOn)
  const examined = rowsOn(pack.examination, examination?.examinedOn)
  return {
    审核内容列表: answerRows(rows, round?.answers ?? []),
    存在问题列表: problemRows(file, rows, round?.answers ?? []),
    审查内容列表: answerRows(examined, examination?.answers ?? []),
    审查问题列表: problemRows(file, examined, examination?.answers ?? []),
  }
}

type Row = RulePack['checklist'][number]
type Answer = Pick<ReviewRound['answers'][number], 'row' | 'answer' | 'problem' | 'citations'>

function rowsOn(rows: readonly Row[], day: string | undefined): Row[] {
  return day === undefined ? [...rows] : rows.filter((row) => isInForce(row, day))
}

/** Boxes to be ticked by hand where nobody answered. */
function answerRows(rows: readonly Row[], answers: readonly Answer[]): Texts[] {
  return rows.map((row, index) => {
    const given = answers.find((one) => one.row === row.code)?.answer
    const 答复 = `${given === 'yes' ? '☑' : '□'}是　${given === 'no' ? '☑' : '□'}否`
    return { 序号: String(index + 1), 内容: row.text, 答复 }
  })
}

function problemRows(file: CaseFile, rows: readonly Row[], answers: readonly Answer[]): Texts[] {
  const titleOf = (id: string) => file.materials.find((one) => one.id === id)?.title ?? '？'
  return rows.flatMap((row, index) => {
    const answer = answers.find((one) => one.row === row.code)
    if (answer === undefined || answer.problem.trim() === '') return []
    const 依据 = answer.citations.map((one) => `《${titleOf(one.materialId)}》第${one.page}页`).join('；')
    return [{ 序号: String(index + 1), 问题: answer.problem.trim(), 依据 }]
  })
}

function roundOf({ file, roundId }: ReviewSubject): ReviewRound | undefined {
  return roundId === null ? file.rounds.at(-1) : file.rounds.find((one) => one.id === roundId)
}

function examinationOf({ file, examinationId }: ReviewSubject): Examination | undefined {
  return examinationId === null ? file.examinations.at(-1) : file.examinations.find((one) => one.id === examinationId)
}
