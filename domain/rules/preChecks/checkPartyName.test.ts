import { describe, expect, it } from 'vitest'

import type { CaseFile } from '#domain/case/caseFile.ts'
import { makeCase, makeDecision, makeFile, makeMilestone, makeService } from '#tests/helpers/builders.ts'
import { lookAt, paperOf, verdictOf, type Texts } from '#tests/helpers/preChecks.ts'

const party = '泉州华源涂料有限公司'

describe('the name of the party', () => {
  const file = makeFile({ materials: [paperOf('businessLicence')] })
  const licence = (text: string | null) => verdictOf('PC-PARTY', file, { businessLicence: text })

  it('is that of the licence', () => {
    expect(licence(`营业执照\n名 称 ${party} 类型 有限责任公司`)).toBe('pass')
    expect(lookAt('PC-PARTY', file, { businessLicence: '名称：泉州大丰涂料商行，类型' })).toMatchObject({
      verdict: 'fail',
      proposal: { answer: 'no' },
      evidence: [{ page: 1, quote: '泉州大丰涂料商行' }],
    })
  })

  it('a few characters apart may be misread, and a licence without a name says nothing', () => {
    expect(licence('名称：泉州华原涂料有限公司，类型')).toBe('unknown')
    expect(licence('名称：泉外华原涂料有限公司，类型')).toBe('unknown')
    expect(licence('名称：口〇一乙丙')).toBe('unknown')
    expect(licence('统一社会信用代码')).toBe('unknown')
    expect(licence(null)).toBe('unknown')
  })

  it('of a signboard may be explained by a paper that names it: then a person reads it', () => {
    const file = makeFile({ materials: [paperOf('interviewRecord'), paperOf('explanation')] })
    const said = (explanation: string | null) =>
      verdictOf('PC-PARTY', file, { interviewRecord: '工作单位：华源涂料厂', explanation })
    expect([said('华源涂料厂是本公司的牌匾名称'), said(null), said('关于设备的说明')]).toEqual([
      'unknown',
      'unknown',
      'fail',
    ])
  })

  it('on a signboard in a record is found (S4), and one that an outgoing paper hides is no fault by itself', () => {
    const record = makeFile({ materials: [paperOf('interviewRecord')] })
    expect(verdictOf('PC-PARTY', record, { interviewRecord: '工作单位：华源涂料厂' })).toBe('fail')
    const order = makeFile({ materials: [paperOf('correctionOrder')] })
    const read = (text: string) => verdictOf('PC-PARTY', order, { correctionOrder: text })
    expect([read(`责令${party}改正`), read('责令你单位改正')]).toEqual(['pass', 'unknown'])
  })
})

describe('the result of monitoring', () => {
  const report = paperOf('monitoringReport')
  const notice = paperOf('testResultNotice')
  const told = (more: Partial<CaseFile>, texts: Texts = {}) => verdictOf('PC-RESULT', makeFile(more), texts)

  it('was told with a receipt, by the paper of the step, or in one scan with its receipt', () => {
    const services = [makeService({ document: { of: 'material', id: 'testResultNotice' } })]
    expect(told({ materials: [report, notice], services })).toBe('pass')
    const step = makeCase({ milestones: [makeMilestone('resultTold', '2023-09-20')] })
    expect(told({ materials: [report], case: step })).toBe('pass')
    const scan = paperOf('testResultNotice', { title: '结果告知书及送达回证', docDate: '2023-09-20' })
    expect(told({ materials: [report, scan] })).toBe('pass')
    const receipt = paperOf('serviceReceipt', { title: '监测结果告知书送达回证', docDate: '2023-09-20' })
    expect(told({ materials: [report, notice, receipt] })).toBe('pass')
    expect(told({ materials: [report, notice, { ...receipt, docDate: null }] })).toBe('unknown')
  })

  it('was not told (S4), told without a receipt, or only after the decision', () => {
    expect(lookAt('PC-RESULT', makeFile({ materials: [report] }))).toMatchObject({
      verdict: 'fail',
      point: '3.5',
      evidence: [{ materialId: 'monitoringReport' }],
    })
    expect(lookAt('PC-RESULT', makeFile({ materials: [report, notice] }))?.message).toContain('没有送达回证')
    const services = [makeService({ document: { of: 'material', id: 'testResultNotice' }, servedOn: '2023-12-01' })]
    const late = makeFile({ materials: [report, notice], services, decisions: [makeDecision()] })
    expect(lookAt('PC-RESULT', { ...late, services })?.message).toContain('晚于')
  })

  it('cannot be judged by a step without paper, a word in a record, or samples without a report', () => {
    const step = makeCase({ milestones: [makeMilestone('resultTold', '2023-09-20', { materialId: null })] })
    expect(told({ materials: [report], case: step })).toBe('unknown')
    const said = { interviewRecord: '现将监测结果告知你单位，有无异议？' }
    expect(told({ materials: [report, paperOf('interviewRecord')] }, said)).toBe('unknown')
    const sampled = makeCase({ milestones: [makeMilestone('sampled', '2023-09-01')] })
    expect(told({ case: sampled })).toBe('unknown')
    expect(told({})).toBeUndefined()
  })
})

describe('receipts', () => {
  const order = paperOf('correctionOrder')
  const served = (more: Parameters<typeof makeService>[0]) =>
    makeFile({
      materials: [order, paperOf('receipt')],
      services: [makeService({ document: { of: 'material', id: 'correctionOrder' }, ...more })],
    })

  it('are complete with the signed scan, and missing without it', () => {
    expect(verdictOf('PC-RECEIPTS', served({}))).toBe('pass')
    expect(lookAt('PC-RECEIPTS', served({ receiptMaterialId: null }))).toMatchObject({
      verdict: 'fail',
      evidence: [{ materialId: 'correctionOrder' }],
    })
    expect(verdictOf('PC-RECEIPTS', makeFile({ materials: [order] }))).toBe('unknown')
    expect(verdictOf('PC-RECEIPTS', makeFile())).toBeUndefined()
  })

  it('say who served, in the ledger or on the paper', () => {
    expect(verdictOf('PC-SERVICE', served({}))).toBe('unknown')
    expect(verdictOf('PC-SERVICE', served({}), { receipt: '送达人：陈甲 黄乙' })).toBe('unknown')
    const dated = { ...served({}), materials: [{ ...order, docDate: '2023-10-19' }, paperOf('receipt')] }
    expect(verdictOf('PC-SERVICE', dated, { receipt: '送达人：陈甲 黄乙' })).toBe('pass')
    const servers = [{ name: '陈甲', cardNo: '' }]
    expect(verdictOf('PC-SERVICE', served({ servers }))).toBe('fail')
  })

  it('say how somebody else belongs to the party', () => {
    const signed = (relation: string) => served({ receiver: '周前台', relation })
    expect([verdictOf('PC-RELATION', signed('')), verdictOf('PC-RELATION', signed('员工'))]).toEqual(['fail', 'pass'])
  })
})

describe('the papers of the steps taken', () => {
  it('are all there, or are shown as perhaps bound with another; none is called missing outright', () => {
    expect(verdictOf('PC-DOCS', makeFile({ materials: [paperOf('businessLicence')] }))).toBe('pass')
    expect(lookAt('PC-DOCS', makeFile())).toMatchObject({ verdict: 'unknown', proposal: null })
  })
})
