import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { OutputOf } from '#contract/index.ts'
import { reviewPapers } from '#contract/reviewLetter.ts'
import { plainAnswer } from '#domain/review/review.ts'
import { addPaper, fileOf, openCase } from '#tests/helpers/officeCase.ts'
import { openReviewOffice } from '#tests/helpers/reviewOffice.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import type { Colleague, TestOffice } from '#tests/helpers/testOffice.ts'

describe('papers of a round', () => {
  const folder = tempFolder()
  let office: TestOffice
  let reviewer: Colleague

  beforeAll(async () => {
    ;({ office, reviewer } = await openReviewOffice(folder.path))
  }, 60_000)
  afterAll(async () => {
    await office.close()
    folder.remove()
  })

  async function concluded(opinion: 'agree' | 'return'): Promise<{ caseId: string; roundId: string }> {
    const { case: opened } = await openCase(office)
    const materialId = await addPaper(office, opened.id, '现场检查笔录')
    const rows: OutputOf<'review.checklist'> = await office.ask('review.checklist', {})
    const asked = { caseId: opened.id, kind: 'formal' as const, reviewer: '苏审', reviewerStaffNo: '002' }
    const { roundId } = await office.ask('review.submit', asked)
    const cited = { materialId, version: 1, page: 1, quote: '', rect: null }
    const answers = rows.map((row, index) => {
      const fine = { ...plainAnswer, row: row.code, answer: row.adverseAnswer === 'yes' ? 'no' : 'yes' } as const
      const isBad = opinion === 'return' && index === 4
      return isBad ? { ...fine, answer: 'no' as const, problem: '平面图缺采样点位', citations: [cited] } : fine
    })
    await reviewer.ask('review.save', { roundId, answers, opinion, opinionText: '请补充后再送。' })
    await reviewer.ask('review.conclude', { roundId, concludedOn: '2026-09-14' })
    return { caseId: opened.id, roundId }
  }

  it('are made as PDF and for WPS, all of 副卷 and none of them the record before it is signed', async () => {
    const { caseId, roundId } = await concluded('return')
    for (const paper of reviewPapers) {
      for (const as of ['pdf', 'docx'] as const) {
        const { path } = await reviewer.ask('reviewLetter.make', { roundId, paper, as })
        expect([paper, as, path === null]).toEqual([paper, as, as === 'pdf'])
      }
    }
    const made = (await fileOf(office, caseId)).materials.filter((one) => one.paperState === 'generated')
    expect(made.map(({ volume }) => volume)).toEqual(made.map(() => '副'))
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(reviewPapers))
  }, 60_000)

  it('give the opinion a number of its own run, and no 退回通知 of a round that agreed', async () => {
    const { caseId, roundId } = await concluded('agree')
    const back = { roundId, paper: 'reviewReturnNotice' as const, as: 'pdf' as const }
    expect(await reviewer.refuse('reviewLetter.make', back)).toMatchObject({ what: 'roundNotReturned' })
    const letter = { roundId, paper: 'reviewOpinionLetter' as const, as: 'pdf' as const }
    const number = { take: 'typed' as const, text: '泉丰环法审[2026]3号' }
    const { materialId } = await reviewer.ask('reviewLetter.make', { ...letter, number })
    const found = (await fileOf(office, caseId)).materials.find((one) => one.id === materialId)
    expect(found?.docNo).toBe('泉丰环法审〔2026〕3号')
    const again = await reviewer.ask('reviewLetter.make', letter)
    expect(again.materialId).toBe(materialId)
    const other = await concluded('agree')
    const next = { ...letter, roundId: other.roundId, number: { take: 'next' as const } }
    const second = await reviewer.ask('reviewLetter.make', next)
    const { materials } = await fileOf(office, other.caseId)
    expect(materials.find((one) => one.id === second.materialId)?.docNo).toBe('泉丰环法审〔2026〕4号')
  }, 60_000)
})
