import { sha256 } from '#main/sha256.ts'

import type { TemplateData, TemplateName } from './templates.ts'

/** Invented case data for the tests of this folder: one whole set per template, to be varied by spreading. */

const caseTitle = '泉州某某环保科技有限公司未按排污许可证要求运行水污染防治设施案'
const at = '2023-11-27T02:30:00Z'
const hash = sha256('sample')

export const sampleAt = at

type FrontMatter = TemplateData<'frontMatter'>

/** `count` rows of a catalogue whose pages follow on one another. */
export function catalogueItems(count: number): FrontMatter['items'] {
  const titles = ['行政处罚决定书', '送达回证', '立案审批表', '现场检查（勘察）笔录', '调查询问笔录（林㛃）', '关于泉州某某环保科技有限公司违反水污染防治管理规定一案的调查报告（含证据目录、现场照片及监测数据附表）']
  return Array.from({ length: count }, (_, index) => ({
    no: index + 1,
    title: titles[index % titles.length] ?? '',
    docNo: index % 6 === 0 ? '闽泉环罚〔2023〕118号' : '',
    date: index % 5 === 4 ? null : `2023-09-${String((index % 28) + 1).padStart(2, '0')}`,
    remark: index % 9 === 8 ? '复印件' : '',
    firstNumber: index * 3 + 1,
    lastNumber: index * 3 + 3,
  }))
}

export const sampleFrontMatter: FrontMatter = {
  cover: {
    organ: '泉州市丰泽生态环境局',
    volume: '正卷',
    docNo: '闽泉环罚〔2023〕118号',
    party: '泉州某某环保科技有限公司',
    title: caseTitle,
    result: '罚款人民币贰拾万元整（¥200,000.00），2023年11月20日缴清；2023年10月8日改正完成',
    filedOn: '2023年9月4日',
    closedOn: '2023年11月27日',
    handler: '陈䶮、王堃',
    retention: '30年',
    itemCount: 26,
    pageCount: 120,
    archivedOn: '2023年12月20日',
    archiveNo: '0118-2023-HF·30年-0007',
  },
  items: catalogueItems(26),
  merkleRoot: hash,
  coverCode: `YIJUAN1|闽泉环罚〔2023〕118号|${hash}`,
}

export const sampleClosingNote: TemplateData<'closingNote'> = {
  caseTitle,
  docNo: '闽泉环罚〔2023〕118号',
  summary: '本案卷共有文件材料26件120页，其中纸质材料118页，电子材料2件（现场执法视频，以载体说明页代之），原件存放于原件文件夹。\n本案来源于现场检查。本案另有副卷一卷8件33页。',
  remarks: '第87页为复印件，原件由当事人留存，已经核对无误。',
  filedBy: '陈䶮',
  filedOn: '2023年12月18日',
  checkedBy: '',
  checkedOn: '',
}

const standIn = {
  no: 19,
  title: '现场执法记录视频',
  docNo: '',
  fileName: '19 现场执法记录视频_DSJ-2023090410151200001_very_long_recorder_file_name.mp4',
  format: '视频（MP4）',
  bytes: 1_234_567_890,
  sha256: hash,
  folder: '118号案正卷-原件',
  explanation: '音像材料不能以纸面呈现，原件与本文件一同保存。',
}

export const samplePlaceholder: TemplateData<'placeholder'> = {
  pages: [standIn, { ...standIn, no: 20, title: '废水排放口监测数据表', fileName: '监测数据.xlsx', format: '电子表格（XLSX）', bytes: 18_204 }],
}

const rows = [
  '行政执法主体是否合法',
  '是否超越执法机关法定权限',
  '行政执法人员是否具备执法资格',
  '行政执法程序是否合法',
  '案件事实是否清楚，证据是否合法充分',
  '适用法律、法规、规章是否准确，裁量基准运用是否适当',
  '行政执法文书是否完备、规范',
  '违法行为是否涉嫌犯罪、需要移送司法机关',
  '是否属于重大执法决定',
]
const adverse = ['no', 'yes', 'no', 'no', 'no', 'no', 'no', 'yes', null] as const

export const sampleReviewForm: TemplateData<'reviewForm'> = {
  organ: '泉州市丰泽生态环境局',
  caseTitle: caseTitle.replace('公司', '公司涉嫌'),
  filingNo: '泉丰环立〔2023〕15号',
  department: '泉州市丰泽生态环境保护综合执法大队',
  round: {
    id: 'r1',
    caseId: 'c1',
    no: 1,
    kind: 'formal',
    submittedOn: '2023-10-16',
    submittedBy: '1002',
    reviewer: '林喆',
    reviewerStaffNo: '1003',
    snapshot: [{ materialId: 'm4', title: '现场检查（勘察）笔录', version: 1, sha256: hash, pages: 3 }],
    answers: adverse.map((bad, index) => ({
      row: `R${index + 1}`,
      answer: index === 4 || bad === 'yes' ? ('no' as const) : ('yes' as const),
      problem: index === 4 ? '现场检查笔录未载明采样点位与排放口的位置关系，建议补充平面图并由当事人确认。' : '',
      citations: index === 4 ? [{ materialId: 'm4', version: 1, page: 2, quote: '在总排口采集水样一份' }] : [],
    })),
    opinion: 'return',
    opinionText: '请执法大队补充平面图后再次送审。',
    concludedOn: '2023-10-18',
    signedMaterialId: null,
    origin: 'live',
    blemishes: [],
  },
  checklist: rows.map((text, index) => ({ code: `R${index + 1}`, text, adverseAnswer: adverse[index] ?? null, points: [] })),
  withHead: true,
  remarks: '',
  formCode: 'YJ-8F3K-2M7Q',
}

const person = (name: string, post: string) => ({ name, post, staffNo: null })
const reason =
  '同意拟处理意见。本案违法事实清楚，证据确实充分，当事人在责令改正期限内完成整改，未造成危害后果，裁量时已经考虑，罚款数额适当。'

export const sampleDiscussionRecord: TemplateData<'discussionRecord'> = {
  organ: '泉州市丰泽生态环境局',
  caseTitle: caseTitle.replace('公司', '公司涉嫌'),
  filingNo: '泉丰环立〔2023〕15号',
  discussion: {
    id: 'd1',
    caseId: 'c1',
    no: 1,
    heldOn: '2023-10-25',
    from: '9时30分',
    to: '10时45分',
    place: '三楼会议室',
    presider: person('黄𫖯', '局长'),
    recorder: person('吴某某', '办公室科员'),
    attendees: [person('黄𫖯', '局长'), person('郑𬱟', '副局长'), person('苏某某', '副局长'), person('许某某', '总工程师')],
    absent: [person('蔡某某', '副局长')],
    observers: [person('陈䶮', '执法大队大队长'), person('林喆', '法制科科长')],
    recusals: [{ name: '蔡某某', ground: '与当事人法定代表人系近亲属', decidedBy: '黄𫖯' }],
    report: '2023年9月4日，执法人员对当事人进行现场检查，发现其废水处理设施停运，总排口正在排放废水。\n经监测，总排口废水化学需氧量浓度为286毫克/升，超过排污许可证载明的限值。\n拟依据《中华人民共和国水污染防治法》第八十三条第三项，处罚款人民币二十万元。',
    pleadings: '当事人于2023年9月28日收到告知书，在法定期限内未提出陈述申辩，未要求听证。',
    legalOpinion: '法制审核意见：主要事实清楚，证据充分，程序合法，内容适当，未发现明显法律风险，审核同意。',
    statements: [
      { speaker: '苏某某', opinion: 'agree', text: reason },
      { speaker: '许某某', opinion: 'reserve', text: '对罚款数额保留意见：当事人系初次违法，且及时改正，建议按下限处罚。' },
      { speaker: '郑𬱟', opinion: 'disagree', text: '建议先就停运时长补充证据，再行讨论。\n停运起始时间目前仅有询问笔录一份证据。' },
      { speaker: '黄𫖯', opinion: 'agree', text: reason },
    ],
    conclusion: {
      outcome: 'penalty',
      kinds: ['罚款'],
      fine: 200_000,
      article: '《中华人民共和国水污染防治法》第八十三条第三项',
      text: '经集体讨论，同意对当事人处罚款人民币二十万元。',
    },
    signedMaterialId: null,
    origin: 'live',
    blemishes: [],
  },
  formCode: 'YJ-5T9C-6W2H',
}

const actions = ['登记案件', '收入材料：现场检查（勘察）笔录', '提交法制审核（第1轮）', '作出审核结论：退回补充完善', '挂回签字扫描件：案件集体讨论记录', '封卷：正卷']

export const sampleTraceReport: TemplateData<'traceReport'> = {
  bureau: '泉州市丰泽生态环境局',
  caseTitle,
  filingNo: '泉丰环立〔2023〕15号',
  docNo: '闽泉环罚〔2023〕118号',
  madeAt: at,
  madeBy: '陈䶮',
  program: 'yijuan 0.1.0',
  deviceHead: { device: 'D7F3', seq: 412, hash },
  seals: [{ volume: '正卷', sealedAt: at, by: '王堃', fileName: '闽泉环罚〔2023〕118号 正卷.pdf', pages: 126, items: 26, sha256: hash, merkleRoot: sha256('root') }],
  events: Array.from({ length: 70 }, (_, index) => ({
    device: 'D7F3',
    seq: 300 + index,
    at: new Date(Date.parse(at) + index * 61_000).toISOString(),
    actor: '陈䶮',
    action: actions[index % actions.length] ?? '',
    origin: (['live', 'paper', 'import', 'system'] as const)[index % 4] ?? 'live',
    hash: sha256(`event ${index}`),
  })),
  versions: Array.from({ length: 12 }, (_, index) => ({
    title: `调查询问笔录（第${index + 1}次）`,
    volume: index % 3 === 2 ? ('副' as const) : ('正' as const),
    no: 1,
    fileName: `SKM_C250i2309140${index}150.pdf`,
    bytes: 1_000_000 + index,
    sha256: sha256(`version ${index}`),
    addedAt: at,
    addedBy: '王堃',
  })),
}

export const sampleIntegrityCertificate: TemplateData<'integrityCertificate'> = {
  bureau: '泉州市丰泽生态环境局',
  subject: 'CN=泉州市丰泽生态环境局 完整性封签, O=泉州市丰泽生态环境局',
  fingerprint: hash,
  validFrom: at,
  validTo: '2033-11-27T02:30:00Z',
  madeAt: at,
  recoveryKey: 'A7KD-93MQ-XW2F-8HRT-6PZC-41NB-YG5E-VJ0S-3QKX-9DMA-7TWR-2FHC-B8',
}

export const sampleVerifyReport: TemplateData<'verifyReport'> = {
  fileName: '闽泉环罚〔2023〕118号 正卷.pdf',
  bytes: 48_231_777,
  sha256: hash,
  title: caseTitle,
  volume: '正卷',
  sealedAt: at,
  merkleRoot: sha256('root'),
  signer: { subject: 'CN=泉州市丰泽生态环境局 完整性封签', fingerprint: hash, validTo: '2033-11-27T02:30:00Z' },
  verdict: 'fail',
  conclusion: '文件在封签之后有改动，不应作为案卷使用。',
  checks: [
    { name: '签名覆盖范围', verdict: 'pass', explanation: '签名覆盖整个文件。', items: [] },
    { name: '数字签名', verdict: 'fail', explanation: '文件摘要与签名不一致。', items: [] },
    { name: '签署证书', verdict: 'unknown', explanation: '没有提供可信的证书，签署者身份无法判断。', items: [] },
    { name: '卷内清单', verdict: 'pass', explanation: '清单完整，根值与计算结果一致。', items: [] },
    { name: '逐页校验', verdict: 'fail', explanation: '有一页的内容与清单不符：', items: [{ title: '现场检查（勘察）笔录', page: '第 9 页', detail: '内容有改动' }] },
    { name: '页数与页码', verdict: 'pass', explanation: '', items: [] },
    { name: '原件', verdict: 'unknown', explanation: '没有提供原件文件夹。', items: [] },
  ],
  checkedAt: at,
  checkedBy: '林喆',
  program: 'yijuan 0.1.0',
}

export const samples: { [N in TemplateName]: TemplateData<N> } = {
  frontMatter: sampleFrontMatter,
  closingNote: sampleClosingNote,
  placeholder: samplePlaceholder,
  reviewForm: sampleReviewForm,
  discussionRecord: sampleDiscussionRecord,
  traceReport: sampleTraceReport,
  integrityCertificate: sampleIntegrityCertificate,
  verifyReport: sampleVerifyReport,
}
