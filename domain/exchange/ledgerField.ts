import * as z from 'zod'

/**
 * What a column of a 案件台账 can be about: its code, its title in our own ledger, how its cells
 * are read, and the header words of other offices. `*` stands for anything between two words.
 *
 * The order is the order of our own ledger.
 */
const fields = {
  docNo: ['处罚决定书文号', 'docNo', '决定书文号 处罚*文号 决定*文号 决定书编号 决定书号 文号'],
  filingNo: ['立案号', 'text', '立案*号 立案编号 案件编号 案号'],
  partyName: [
    '当事人名称',
    'text',
    '当事人*名称 当事人*姓名 当事人 违法单位 违法主体 企业名称 单位名称 被处罚人 被处罚单位 被罚单位 行政相对人名称 行政相对人 相对人名称',
  ],
  partyKind: ['当事人类型', 'text', '当事人类型 当事人类别 相对人类别 相对人类型 主体类型'],
  partyCode: [
    '统一社会信用代码（身份证号）',
    'code',
    '统一社会信用代码 统一社会信用代码*身份证* 社会信用代码 信用代码 身份证号 身份证*号 证件号码 公民身份号码 机构代码',
  ],
  partyAddress: ['地址', 'text', '地址 住所 住址 经营场所'],
  representative: ['法定代表人（负责人）', 'text', '法定代表人 法人代表 负责人 经营者 法定代表人*负责人*'],
  phone: ['联系电话', 'text', '联系电话 联系方式 手机 电话'],
  cause: ['案由', 'text', '案由 违法行为 违法行为类型 违法类型 违法事实 案件类型'],
  caseName: ['案件名称', 'text', '案件名称 案名'],
  source: ['案件来源', 'text', '案件来源 线索来源 来源'],
  organ: ['决定机关', 'text', '处罚机关 决定机关 作出*机关 实施机关 执法机关'],
  handler: ['承办人', 'text', '承办人 经办人 主办人 承办人员'],
  officers: ['执法人员', 'text', '执法人员 办案人员 调查人员 检查人员'],
  cardNos: ['执法证号', 'text', '执法证号 执法证件号 执法证*号'],
  leadOn: ['发现线索日期', 'day', '线索*日期 发现*日期 发现*时间 受理日期'],
  inspectedOn: ['检查日期', 'day', '检查日期 检查*日期 检查*时间 现场检查'],
  filedOn: ['立案日期', 'day', '立案日期 立案时间 立案*日期 立案*时间'],
  offenceArticle: ['违反条款', 'text', '违反条款 违反*条款 违反*规定 违反法律*'],
  penaltyArticle: ['处罚依据', 'text', '处罚依据 处罚条款 处罚*依据 法律依据'],
  legalMin: ['法定最低（元）', 'yuan', '法定最低 法定下限 罚款下限'],
  legalMax: ['法定最高（元）', 'yuan', '法定最高 法定上限 罚款上限'],
  correctionDocNo: ['责改文号', 'docNo', '责改*文号 责令改正*文号 责改*编号'],
  correctionOn: ['责改送达日期', 'day', '责改*日期 责令改正*日期 责改*时间 责令改正*时间'],
  noticeDocNo: ['告知书文号', 'docNo', '告知*文号'],
  proposedFine: ['拟罚款（元）', 'yuan', '拟罚款 拟罚金额 拟处罚金额 告知*金额 拟处罚款'],
  noticeServedOn: ['告知送达日期', 'day', '告知*送达 告知*送达日期 告知*日期 告知*时间'],
  hearingTold: ['是否告知听证权', 'yesNo', '告知听证 告知*听证权 听证权'],
  pleadedOn: ['陈述申辩日期', 'day', '陈述申辩*日期 陈述申辩*时间 申辩日期'],
  hearingHeldOn: ['听证日期', 'day', '听证日期 听证*日期 听证时间 举行听证'],
  reviewed: ['法制审核', 'yesNo', '法制审核 是否*审核 法制审核*是否 是否法制审核'],
  reviewReason: [
    '法制审核理由',
    'text',
    '法制审核*理由 审核*理由 未审*理由 法制审核*依据 法制审核*原因 未审*原因 是否审核*理由',
  ],
  reviewedOn: ['法制审核日期', 'day', '法制审核*日期 法制审核*时间 审核日期'],
  reviewer: ['审核人', 'text', '法制审核*人 审核人 审核人员'],
  discussedOn: ['集体讨论日期', 'day', '集体讨论*日期 集体讨论*时间 集体讨论'],
  decidedOn: ['决定日期', 'day', '决定日期 处罚日期 决定*日期 决定*时间 作出*日期 处罚时间 处罚*日期'],
  outcome: ['处理结果', 'text', '处理结果 处罚结果 决定类型 处理情况 结果'],
  kinds: ['处罚种类', 'text', '处罚种类 处罚类别 处罚内容 处罚类型'],
  fine: ['罚款金额（元）', 'yuan', '罚款金额 处罚金额 罚款数额 罚款 处罚*金额 金额'],
  servedOn: ['送达日期', 'day', '送达日期 送达时间 决定*送达 决定*送达日期 送达*日期'],
  serviceMethod: ['送达方式', 'text', '送达方式 送达*方式'],
  publishedOn: ['公开日期', 'day', '公开日期 公示日期 公开*日期 公示*日期 公开时间 公示时间'],
  publishedAt: ['公开平台', 'text', '公开平台 公示平台 公开*平台 公示*网站 公开*网址 公示网址 公开*网站'],
  paidOn: ['缴款日期', 'day', '缴款日期 缴纳日期 缴款时间 缴*日期 缴*时间'],
  paidAmount: ['缴款金额（元）', 'yuan', '缴款金额 缴纳金额 已缴金额 已缴*金额 缴*金额'],
  paymentState: ['履行情况', 'text', '缴款情况 缴纳情况 执行情况 履行情况 是否*缴'],
  reconsideredOn: ['复议受理日期', 'day', '复议*日期 复议*时间'],
  reconsideration: ['行政复议', 'text', '行政复议 复议情况 是否复议 复议'],
  suedOn: ['起诉日期', 'day', '诉讼*日期 起诉*日期 诉讼*时间'],
  suit: ['行政诉讼', 'text', '行政诉讼 诉讼情况 是否诉讼 诉讼'],
  transferredOn: ['移送日期', 'day', '移送日期 移送*日期 移送时间'],
  withdrawnOn: ['撤销立案日期', 'day', '撤案日期 撤销立案*日期 撤案时间'],
  closedOn: ['结案日期', 'day', '结案日期 结案时间 结案*日期'],
  archivedOn: ['归档日期', 'day', '归档日期 归档时间'],
  archiveNo: ['档号', 'text', '档号 案卷号 归档号'],
  retention: ['保管期限', 'text', '保管期限'],
  remark: ['备注', 'text', '备注 说明'],
} as const satisfies Record<string, readonly [string, FieldType, string]>

/** How the cells of a column are read. `docNo` also mends brackets, `code` is never a number. */
export type FieldType = 'text' | 'day' | 'yuan' | 'yesNo' | 'docNo' | 'code'
export type LedgerField = keyof typeof fields

/** A column of a ledger, by its code. */
export const ledgerFieldSchema = z.enum(Object.keys(fields) as [LedgerField, ...LedgerField[]]) // as: the keys of a non-empty literal

/** One kind of column with the words by which its header is known. */
export interface LedgerColumn {
  readonly field: LedgerField
  readonly title: string
  readonly type: FieldType
  readonly words: readonly string[]
}

/** Every kind of column, in the order of our own ledger. */
export const ledgerColumns: readonly LedgerColumn[] = ledgerFieldSchema.options.map((field) => {
  const [title, type, words] = fields[field]
  return { field, title, type, words: words.split(' ') }
})

/** The column of a field. */
export function columnOf(field: LedgerField): LedgerColumn {
  const [title, type, words] = fields[field]
  return { field, title, type, words: words.split(' ') }
}

/**
 * What a row of a ledger says, by field: days as `YYYY-MM-DD`, amounts in whole yuan, 是 or 否,
 * everything else as it stands. A field that the row does not fill is absent.
 */
export const ledgerValuesSchema = z.partialRecord(ledgerFieldSchema, z.string())
export type LedgerValues = z.infer<typeof ledgerValuesSchema>
