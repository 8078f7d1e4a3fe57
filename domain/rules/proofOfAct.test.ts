import { describe, expect, it } from 'vitest'

import { rulePack } from '#tests/helpers/rulePack.ts'

import { canProve, provableActs } from './proofOfAct.ts'

const acts = (kind: string, title: string) => provableActs.filter((act) => canProve(act, { kind, title }))

describe('what a paper can prove', () => {
  it('is what its kind says', () => {
    expect(acts('reviewForm', '案件法制审核表')).toEqual(['review'])
    expect(acts('discussionRecord', '案件集体讨论记录')).toEqual(['discussion'])
    expect(acts('penaltyDecision', '行政处罚决定书')).toEqual(['decision'])
    expect(acts('photoEvidence', '现场照片')).toEqual([])
    expect(acts('photoEvidence', '法制审核表')).toEqual([])
  })

  it('is what the title names where the kind is open or the receipt lies in the same scan', () => {
    expect(acts('other', '全卷扫描（法制审核表、集体讨论记录、处罚决定书、送达回证）')).toEqual([
      'review',
      'discussion',
      'decision',
      'service',
    ])
    expect(acts('noticeBeforePenalty', '行政处罚事先（听证）告知书、审批表及送达回证')).toEqual(['notice', 'service'])
    expect(acts('photoEvidence', '留置送达照片')).toEqual(['service'])
    expect(acts('other', '合同')).toEqual([])
  })

  it('knows the kinds of the rule pack only', () => {
    const known = new Set(rulePack.forms.map((form) => form.code))
    const kinds = [...known].filter((kind) => acts(kind, '').length > 0)
    expect(kinds.toSorted()).toEqual(
      [
        'examinationForm',
        'discretionSheet',
        'reviewForm',
        'reviewMaterials',
        'discussionRecord',
        'serviceReceipt',
        'announcementClipping',
        'serviceAddressConfirmation',
        'noticeBeforePenalty',
        'noticeBeforeNoPenalty',
        'dailyNotice',
        'restrictionNotice',
        'penaltyDecision',
        'noPenaltyDecision',
        'summaryDecision',
        'dailyDecision',
        'restrictionDecision',
        'correctionOfDecision',
      ].toSorted(),
    )
  })
})
