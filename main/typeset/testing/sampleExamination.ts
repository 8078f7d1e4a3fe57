import type { TemplateData } from '#typeset/templates.ts'

import { caseTitle } from './sampleCase.ts'

const rows = [
  '本机关是否有管辖权',
  '违法事实是否清楚',
  '证据是否合法充分',
  '调查取证是否符合法定程序',
  '是否超过行政处罚追责期限',
  '适用法律是否准确，裁量是否适当',
]

export const sampleExaminationForm: TemplateData<'examinationForm'> = {
  organ: '泉州市丰泽生态环境局',
  caseTitle: caseTitle.replace('公司', '公司涉嫌'),
  filingNo: '泉丰环立〔2023〕15号',
  parties: ['泉州市丰泽区某某包装印刷有限公司'],
  handler: '陈某某',
  investigatedOn: '2023-10-10',
  proposal: { kinds: ['罚款'], fine: 200_000, article: '排污许可管理条例第三十三条第一项' },
  rows: rows.map((text, index) => ({
    code: String(index + 1),
    text,
    adverseAnswer: index === 4 ? ('yes' as const) : ('no' as const),
    points: [],
  })),
  titles: { m4: '现场检查（勘察）笔录' },
  round: {
    id: 'e1',
    caseId: 'c1',
    no: 1,
    examiner: '郭审言',
    examinerStaffNo: null,
    answers: rows.map((_, index) => ({
      row: String(index + 1),
      answer: index === 2 || index === 4 ? ('no' as const) : ('yes' as const),
      problem: index === 2 ? '采样点位与排放口的位置关系没有记载，请补充平面图并由当事人确认。' : '',
      citations: index === 2 ? [{ materialId: 'm4', version: 1, page: 2, quote: '', rect: null }] : [],
    })),
    opinion: 'supplement',
    opinionText: '存在上述问题，退回调查机构补充调查取证。',
    examinedOn: '2023-10-12',
    signedMaterialId: null,
    origin: 'live',
    blemishes: [],
    organ: '',
  },
  formCode: '8F3K2M7Q',
}
