import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeDecision, makeFile, makeMaterial, serve } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { dossierOrder, receiptPairs } from './dossierOrder.ts'
import { pageNumbers } from './pageNumbers.ts'

const paper = (id: string, kind: string, more: Parameters<typeof makeMaterial>[0] = {}) =>
  makeMaterial({ id, kind, title: id, ...more })
const order = (...args: Parameters<typeof dossierOrder>) => dossierOrder(...args).map((material) => material.id)

describe('the order of the dossier', () => {
  const mixed = [
    paper('其他', 'other'),
    paper('结案', 'closingApproval', { docDate: '2024-01-05' }),
    paper('听证笔录', 'hearingRecord', { docDate: '2023-11-09' }),
    paper('询问二', 'interviewRecord', { docDate: '2023-09-08' }),
    paper('询问一', 'interviewRecord', { docDate: '2023-09-06' }),
    paper('现场', 'sceneRecord', { docDate: '2023-08-29' }),
    paper('立案', 'filingApproval', { docDate: '2023-09-04' }),
    paper('决定书', 'penaltyDecision', { docDate: '2023-11-27', docNo: '闽泉环罚〔2023〕118号' }),
    paper('审核表', 'reviewForm', { volume: '副' }),
    paper('举报', 'leadSource', { volume: '副' }),
  ]

  it('follows form 63 by place, then by date, and what is unknown comes last', () => {
    expect(order(mixed, '正', rulePack)).toEqual([
      '决定书',
      '立案',
      '现场',
      '询问一',
      '询问二',
      '听证笔录',
      '结案',
      '其他',
    ])
    expect(order(mixed, '副', rulePack)).toEqual(['举报', '审核表'])
  })

  it('puts each receipt right behind its document, by service, by number or by title', () => {
    const receipts = [
      paper('回证甲', 'serviceReceipt', { docDate: '2023-11-29' }),
      paper('回证乙', 'serviceReceipt', { docNo: '闽泉环罚〔2023〕118号', docDate: '2023-11-30' }),
      paper('《行政处罚事先（听证）告知书》送达回证', 'serviceReceipt'),
    ]
    const notice = paper('行政处罚事先（听证）告知书', 'noticeBeforePenalty', { docDate: '2023-10-18' })
    const decision = makeDecision({ materialId: '决定书' })
    const services = [serve(decision, { receiptMaterialId: '回证甲' })]
    const pairs = receiptPairs(makeFile({ decisions: [decision], services }))
    expect(order([...receipts, ...mixed, notice], '正', rulePack, pairs)).toEqual([
      '决定书',
      '回证甲',
      '回证乙',
      '立案',
      '现场',
      '询问一',
      '询问二',
      '行政处罚事先（听证）告知书',
      '《行政处罚事先（听证）告知书》送达回证',
      '听证笔录',
      '结案',
      '其他',
    ])
  })

  it('puts whatever the ledger names as receipt behind its document, of whatever kind it is', () => {
    const clipping = paper('公告剪样', 'other')
    const decision = makeDecision({ materialId: '决定书' })
    const file = makeFile({ decisions: [decision], services: [serve(decision, { receiptMaterialId: '公告剪样' })] })
    const papers = [paper('立案', 'filingApproval'), clipping, paper('决定书', 'penaltyDecision')]
    expect(order(papers, '正', rulePack, receiptPairs(file))).toEqual(['决定书', '公告剪样', '立案'])
    expect(order(papers, '正', rulePack)).toEqual(['决定书', '立案', '公告剪样'])
  })

  it('loses and doubles nothing, whatever the ledger names as receipt of what', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom(...mixed), fc.constantFrom(...mixed)))
    fc.assert(
      fc.property(pairs, (all) => {
        const receipts = new Map(all.filter(([one, other]) => one !== other).map(([one, other]) => [one.id, other.id]))
        const found = [...order(mixed, '正', rulePack, receipts), ...order(mixed, '副', rulePack, receipts)]
        expect(found.toSorted()).toEqual(mixed.map(({ id }) => id).toSorted())
      }),
    )
  })

  it('a receipt of nothing in the file keeps its own place', () => {
    expect(order([paper('孤证', 'serviceReceipt'), paper('现场', 'sceneRecord')], '正', rulePack)).toEqual([
      '现场',
      '孤证',
    ])
  })

  it('gives way to positions chosen by hand once every material has one', () => {
    const byHand = [paper('甲', 'penaltyDecision', { position: 2 }), paper('乙', 'other', { position: 1 })]
    expect(order(byHand, '正', rulePack)).toEqual(['乙', '甲'])
    const half = [paper('甲', 'penaltyDecision', { position: null }), paper('乙', 'other', { position: 1 })]
    expect(order(half, '正', rulePack)).toEqual(['甲', '乙'])
  })

  it('loses and doubles nothing, whatever lies in the volume', () => {
    const kinds = fc.constantFrom(...rulePack.forms.map((form) => form.code))
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: kinds, docNo: fc.constantFrom('', '甲〔2023〕1号') }), { maxLength: 30 }),
        (given) => {
          const materials = given.map((one, index) => paper(`m${index}`, one.kind, { docNo: one.docNo }))
          expect(order(materials, '正', rulePack).toSorted()).toEqual(materials.map((one) => one.id).toSorted())
        },
      ),
    )
  })
})

describe('page numbers', () => {
  it('run from 1 without gap or overlap', () => {
    const counts = fc.array(fc.record({ pageCount: fc.integer({ min: 1, max: 400 }) }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(counts, (items) => {
        const spans = pageNumbers(items)
        const all = spans.flatMap(({ firstNumber, lastNumber }) =>
          Array.from({ length: lastNumber - firstNumber + 1 }, (_, index) => firstNumber + index),
        )
        expect(all).toEqual(
          Array.from({ length: items.reduce((sum, item) => sum + item.pageCount, 0) }, (_, index) => index + 1),
        )
      }),
    )
  })

  it('refuse an item without a page', () => {
    expect(() => pageNumbers([{ pageCount: 0 }])).toThrow(RangeError)
  })
})
