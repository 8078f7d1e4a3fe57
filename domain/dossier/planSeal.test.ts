import { describe, expect, it } from 'vitest'

import type { Material } from '#domain/material/material.ts'
import { makeDecision, makeFile, makeMaterial } from '#tests/helpers/builders.ts'
import { rulePack } from '#tests/helpers/rulePack.ts'

import { planSeal } from './planSeal.ts'
import { printedSpan } from './sealPlan.ts'

const circumstances = {
  sealedAt: '2026-11-22T20:24:00.000Z',
  program: 'yijuan',
  bureau: '示例市生态环境局',
  deviceHead: { device: 'd1', seq: 1, hash: '0'.repeat(64) },
  caseHeads: [],
  closingNote: {},
  salt: () => '0'.repeat(32),
}

function planOf(materials: Material[]) {
  const decisions = [makeDecision({ docNo: '' }), makeDecision()]
  return planSeal(makeFile({ materials, decisions }), '正卷', rulePack, circumstances)
}

function video(): Material {
  const material = makeMaterial({ title: '执法录像' })
  const versions = material.versions.map((version) => ({
    ...version,
    gate: { state: 'placeholder' as const, mediaType: 'video/mp4', reason: 'mediaType', pages: [] },
  }))
  return { ...material, versions }
}

describe('the closing note and the cover of a seal plan', () => {
  it('speaks of other carriers only when there are some', () => {
    expect(planOf([makeMaterial()]).closingNote.summary).toBe(
      '本卷共有文件材料1件2页。各件收入时的电子文件原样存放于随卷的“原件”文件夹。',
    )
    expect(planOf([makeMaterial(), video()]).closingNote.summary).toContain(
      '2件3页，其中非纸质载体1件，以载体说明页代之。',
    )
  })

  it('leaves out the number of a decision that has none yet', () => {
    expect(planOf([makeMaterial()]).cover.docNo).toBe('闽泉环罚〔2023〕118号')
  })

  it('dates the filing by the calendar of China', () => {
    expect(planOf([makeMaterial()]).cover.archivedOn).toBe('2026年11月23日')
  })

  it('keeps the numbers stamped on the paper when every page bears one', () => {
    const plan = planOf([makeMaterial({ pageLabels: ['12', '12-1'] }), makeMaterial({ pageLabels: ['13', '14'] })])
    expect([plan.numbering, plan.items.map(printedSpan)]).toEqual([
      'paper',
      [
        { first: '12', last: '12-1' },
        { first: '13', last: '14' },
      ],
    ])
  })

  it('numbers the pages itself, and says so, when a page bears no number', () => {
    const plan = planOf([makeMaterial({ pageLabels: ['12', '13'] }), makeMaterial({ pageLabels: ['14'] })])
    expect([plan.numbering, plan.items.map(printedSpan)]).toEqual([
      'mixed',
      [
        { first: '1', last: '2' },
        { first: '3', last: '4' },
      ],
    ])
    expect(planOf([makeMaterial()]).numbering).toBe('desk')
  })

  it('binds the pages of the 阅览件 and hands the original out beside it', () => {
    const receipt = makeMaterial({ title: '电子票据' })
    const [version] = receipt.versions
    const gate = { state: 'placeholder' as const, mediaType: 'application/ofd', reason: 'mediaType', pages: [] }
    const original = { sha256: 'a'.repeat(64), bytes: 5, fileName: '票据.ofd', gate }
    const versions = [{ ...version!, ...original, viewCopy: { ...version!, fileName: '票据.pdf' } }]
    const [item] = planOf([{ ...receipt, versions }]).items
    expect([item?.pageCount, item?.render, item?.file.path, item?.view?.path]).toEqual([
      2,
      'usable',
      '001 电子票据.ofd',
      '001 电子票据（阅览件）.pdf',
    ])
  })

  it('keeps what stands in 副卷 and what nobody signed out of 正卷', () => {
    const plan = planOf([makeMaterial(), makeMaterial({ volume: '副' }), makeMaterial({ paperState: 'printed' })])
    expect(plan.items).toHaveLength(1)
  })
})
