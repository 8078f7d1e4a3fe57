import type { TemplateData } from '#typeset/templates.ts'

import { caseTitle } from './sampleCase.ts'

function found(label: string, option: string, pct: string, ...evidence: string[]) {
  return { label, pct, evidence, found: option }
}

/** A calculation by the sample table, adjusted and decided otherwise than computed. */
export const sampleDiscretionSheet: TemplateData<'discretionSheet'> = {
  organ: '泉州市丰泽生态环境局',
  caseTitle: caseTitle.replace('公司', '公司涉嫌'),
  filingNo: '泉丰环立〔2023〕37号',
  party: '泉州华源涂料有限公司',
  partyCode: '91350599MA2DEM017F',
  laws: '《排污许可管理条例》第三十三条',
  table: '【样表】无排污许可证排放污染物裁量表（第1版）',
  source: '演示用，各项百分值不是任何机关的裁量基准',
  isSample: true,
  factors: [
    found('排污许可管理类别', '简化管理', '＋0%', '《排污许可名录查询截图》第1页'),
    found('持续时间', '三个月以上不足六个月', '＋2%', '《询问笔录》第2页', '《涂料采购台账》第4页'),
    found('所在区域', '工业区内，下风向200米内有居民点', '＋2%', '《现场检查（勘察）笔录》第3页'),
    found('违法次数（两年内，含本次）', '未能查明，按“首次”', '＋0%'),
  ],
  steps: [
    { title: '法定幅度', words: '200,000元以上1,000,000元以下（《排污许可管理条例》第三十三条）' },
    { title: '裁量起点', words: '200,000元÷1,000,000元＝20%' },
    { title: '裁量百分值', words: '20%＋0%＋2%＋2%＋0%＝24%' },
    { title: '计算', words: '1,000,000元×24%＝240,000元' },
    { title: '从轻', words: '240,000元－40,000元＝200,000元（上限200,000元）；主动停产整改' },
    { title: '计算结果', words: '200,000元，大写贰拾万元整' },
  ],
  result: '200,000元，大写贰拾万元整',
  finalAmount: '210,000元，大写贰拾壹万元整',
  deviationReason: '与同期两件类案的幅度持平，经集体讨论确定。',
  history: '2021-08-29至2023-08-28，含本次共1次（本工作台登记的决定）',
  similar: [
    {
      docNo: '闽泉环罚〔2023〕52号',
      circumstances: '持续时间：六个月以上',
      range: '200,000—1,000,000',
      fine: '270,000',
    },
  ],
  median: '270,000',
  computedBy: '陈甲',
  computedOn: '2023-11-13',
  formCode: '8F3K2M7Q',
}
