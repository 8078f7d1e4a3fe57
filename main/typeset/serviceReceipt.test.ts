import { expect, it } from 'vitest'

import { pageTexts } from './readBack.ts'
import { sampleAt as at } from './testing/sampleCase.ts'
import { sampleServiceReceipt } from './testing/sampleForms.ts'
import type { TemplateData } from './templates.ts'
import { typesetBytes } from './typeset.ts'

const organ = '泉州台商投资区生态环境局（惠安生态环境监管工作站）'
const company = '泉州某某某某环保科技集团股份有限公司丰泽区北峰分公司'

async function pagesOf(more: Partial<TemplateData<'serviceReceipt'>>): Promise<string[]> {
  const { pdf } = await typesetBytes({ template: 'serviceReceipt', data: { ...sampleServiceReceipt, ...more }, at })
  return (await pageTexts(pdf)).map((text) => text.replaceAll(/\s/g, ''))
}

it('a receipt of four parties, long names and four servers stays one sheet that one person can sign', async () => {
  const pages = await pagesOf({
    organ,
    caseTitle: `${company}、福建省某某某某固体废物综合利用有限责任公司、林某某、陈某某涉嫌未取得排污许可证排放污染物并通过暗管逃避监管违法排放水污染物案`,
    documentTitle: '行政处罚事先（听证）告知书',
    recipient: company,
    place:
      '泉州市丰泽区北峰街道某某工业园区第三期标准厂房B区12号楼东侧三层（法定代表人住所：鲤城区某某街道某某路218号5栋2单元1203室）',
    mailNo: 'EA123456789CN',
    refusal:
      '法定代表人到场，阅看文书后以厂房已经转租、与本公司无关为由拒绝签收，当场离开办公室，执法人员向其说明拒收不影响送达效力。',
    witness: '北峰街道某某社区居民委员会工作人员吴某某、郑某某',
    servers: ['欧阳某某', '黄乙', '张丙', '李丁'].map((name, index) => ({
      name,
      cardNo: index === 2 ? '' : '13040015001',
    })),
    remarks: '送达过程以执法记录仪（编号J-03）全程录像。\n文书留置于受送达人办公楼一层前台。',
  })
  expect(pages).toHaveLength(1)
  for (const words of [company, '1203室', '张丙（执法证号：）', '一层前台', '注：代收的'])
    expect(pages[0]).toContain(words)
})

it('a remark longer than the sheet goes on to a second one and loses nothing', async () => {
  const pages = await pagesOf({ remarks: `${'送达经过如实记录。'.repeat(200)}完毕` })
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.join('')).toContain('完毕')
})
