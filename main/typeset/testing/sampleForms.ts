import { plainAnswer, untouchedRound } from '#domain/review/review.ts'
import type { TemplateData } from '#typeset/templates.ts'

import { caseTitle, sampleHash as hash } from './sampleCase.ts'

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
    ...untouchedRound,
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
      ...plainAnswer,
      row: `R${index + 1}`,
      answer: index === 4 || bad === 'yes' ? ('no' as const) : ('yes' as const),
      problem: index === 4 ? '现场检查笔录未载明采样点位与排放口的位置关系，建议补充平面图并由当事人确认。' : '',
      citations:
        index === 4 ? [{ materialId: 'm4', version: 1, page: 2, quote: '在总排口采集水样一份', rect: null }] : [],
    })),
    opinion: 'return',
    opinionText: '请执法大队补充平面图后再次送审。',
    concludedOn: '2023-10-18',
    signedMaterialId: null,
    origin: 'live',
    blemishes: [],
  },
  checklist: rows.map((text, index) => ({
    code: `R${index + 1}`,
    text,
    adverseAnswer: adverse[index] ?? null,
    points: [],
  })),
  withHead: true,
  remarks: '',
  formCode: '8F3K2M7Q',
}

export const sampleReviewLetter: TemplateData<'reviewLetter'> = {
  letter: 'opinion',
  title: '法制审核意见书',
  organ: sampleReviewForm.organ,
  docNo: '泉丰环法审〔2023〕3号',
  to: sampleReviewForm.department,
  caseTitle: sampleReviewForm.caseTitle,
  filingNo: sampleReviewForm.filingNo,
  words: '退回调查机构补充完善',
  round: sampleReviewForm.round,
  checklist: sampleReviewForm.checklist,
  formCode: '8F3K2M7Q',
}

function person(name: string, post: string): { name: string; post: string; staffNo: null } {
  return { name, post, staffNo: null }
}
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
    from: '09:30',
    to: '10:45',
    place: '三楼会议室',
    presider: person('黄𫖯', '局长'),
    recorder: person('吴某某', '办公室科员'),
    attendees: [
      person('黄𫖯', '局长'),
      person('郑𬱟', '副局长'),
      person('苏某某', '副局长'),
      person('许某某', '总工程师'),
    ],
    absent: [person('蔡某某', '副局长')],
    observers: [person('陈䶮', '执法大队大队长'), person('林喆', '法制科科长')],
    recusals: [{ name: '蔡某某', ground: '与当事人法定代表人系近亲属', decidedBy: '黄𫖯' }],
    report:
      '2023年9月4日，执法人员对当事人进行现场检查，发现其废水处理设施停运，总排口正在排放废水。\n经监测，总排口废水化学需氧量浓度为286毫克/升，超过排污许可证载明的限值。\n拟依据《中华人民共和国水污染防治法》第八十三条第三项，处罚款人民币二十万元。',
    pleadings: '当事人于2023年9月28日收到告知书，在法定期限内未提出陈述申辩，未要求听证。',
    legalOpinion: '法制审核意见：主要事实清楚，证据充分，程序合法，内容适当，未发现明显法律风险，审核同意。',
    statements: [
      { speaker: '苏某某', opinion: 'agree', text: reason },
      {
        speaker: '许某某',
        opinion: 'reserve',
        text: '对罚款数额保留意见：当事人系初次违法，且及时改正，建议按下限处罚。',
      },
      {
        speaker: '郑𬱟',
        opinion: 'disagree',
        text: '建议先就停运时长补充证据，再行讨论。\n停运起始时间目前仅有询问笔录一份证据。',
      },
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
  formCode: '5T9C6W2H',
}

/** A company in several hands: everything the typesetter can know before anybody signs. */
export const sampleServiceReceipt: TemplateData<'serviceReceipt'> = {
  organ: '泉州市丰泽生态环境局',
  caseTitle,
  documentTitle: '行政处罚决定书',
  docNo: '闽泉环罚〔2023〕118号',
  recipient: '泉州某某环保科技有限公司',
  place: '泉州市丰泽区示例路1号',
  methods: ['直接送达', '留置送达', '邮寄送达', '委托送达', '电子送达'].map((text, index) => ({
    text,
    on: index === 0,
  })),
  mailNo: '',
  receiver: '',
  relation: '',
  refusal: '',
  witness: '',
  servers: [
    { name: '陈甲', cardNo: '13040015001' },
    { name: '黄乙', cardNo: '13040015002' },
  ],
  remarks: '',
  formCode: '8F3K2M7Q',
}
