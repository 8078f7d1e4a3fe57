import type { FormFinding } from '#contract/form.ts'
import type { ApprovalDefect, ApprovalStep } from '#domain/form/approval.ts'
import type { FormDraft } from '#domain/form/formDraft.ts'

/** Who signs the internal approval. */
export const approvalStepText = {
  handler: '承办人',
  department: '承办机构',
  legal: '法制机构',
  deputy: '分管领导',
  head: '主要领导',
} as const satisfies Record<ApprovalStep, string>

const defectText = {
  noScan: '没有挂审批表扫描件',
  missing: '没有登记',
  noLeader: '没有登记领导签批',
  noPerson: '没有姓名',
  noOpinion: '没有意见',
  noDay: '没有日期',
  noPage: '没有写扫描件页码',
  disorder: '日期早于前一环节',
  late: '日期晚于文书日期',
} as const satisfies Record<ApprovalDefect['code'], string>

/** A blank or disorder of an internal approval, in words. */
export function approvalDefectLine({ code, step }: { code: string; step: ApprovalStep | null }): string {
  const words = Object.hasOwn(defectText, code) ? defectText[code as ApprovalDefect['code']] : code // as: hasOwn has just proved it
  return step === null ? words : `${approvalStepText[step]}${words}`
}

/** What the last look at the file of a draft met; `none` needs no words. */
export const draftTroubleText = {
  none: '',
  missing: '文件不在原处（删除或改名了）；保存过的各稿都还在，点“打开”会放回最后一稿',
  unreadable: '文件读不到（被别的程序占用或没有权限），放开后自动继续',
  damaged: '文件还没有写完整或已损坏，一卷保留着上一稿',
} as const satisfies Record<FormDraft['trouble'], string>

/** A finding of the look before 收回定稿, in words. */
export function formFindingLine({ code, verdict, detail }: FormFinding): string {
  return findingLines[code](verdict, detail)
}

const findingLines: Record<FormFinding['code'], (verdict: FormFinding['verdict'], detail: string) => string> = {
  amount: (verdict, detail) =>
    verdict === 'pass'
      ? `大小写金额一致：${detail}`
      : verdict === 'fail'
        ? `大小写金额不一致：${detail}`
        : `大写金额旁没有数字，无法比对：${detail}`,
  noAmount: () => '没有大写金额',
  field: (_, detail) => `还有没填的模板字段：${detail}`,
  blank: (verdict, detail) => (verdict === 'pass' ? '没有留空处' : `还有 ${detail} 处留空（　　）`),
  docNo: (verdict, detail) =>
    verdict === 'pass' ? `正文的文号与登记一致：${detail}` : `正文里没有登记的文号 ${detail}`,
  year: (_, detail) => `文号年份与文书日期不同：${detail}`,
  pdf: (verdict, detail) =>
    verdict === 'pass'
      ? `旁边的 PDF 将作为阅览件：${detail}`
      : verdict === 'fail'
        ? `旁边的 PDF 比正文旧，不采用：${detail}`
        : '旁边没有同名 PDF；要在一卷里看和打印，请在 WPS 里另存一份同名 PDF',
  text: () => '读不出正文，金额和文号没有核对',
}
