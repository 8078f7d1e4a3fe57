import type { Material } from '#domain/material/material.ts'

/** Acts that rest on a signed paper of their own kind. */
export const provableActs = [
  'examination',
  'discretion',
  'review',
  'discussion',
  'notice',
  'decision',
  'service',
] as const
export type ProvableAct = (typeof provableActs)[number]

/** Kinds of material that prove an act, and words of a title that say so where the kind is open. */
const proofs: Readonly<Record<ProvableAct, { kinds: readonly string[]; words: readonly string[] }>> = {
  examination: { kinds: ['examinationForm'], words: ['审查表', '案件审查', '审查意见'] },
  discretion: { kinds: ['discretionSheet'], words: ['裁量'] },
  review: { kinds: ['reviewForm', 'reviewMaterials'], words: ['法制审核', '审核表', '预审'] },
  discussion: { kinds: ['discussionRecord'], words: ['讨论'] },
  notice: {
    kinds: ['noticeBeforePenalty', 'noticeBeforeNoPenalty', 'dailyNotice', 'restrictionNotice'],
    words: ['告知'],
  },
  decision: {
    kinds: [
      'penaltyDecision',
      'noPenaltyDecision',
      'summaryDecision',
      'dailyDecision',
      'restrictionDecision',
      'correctionOfDecision',
    ],
    words: ['决定'],
  },
  service: {
    kinds: ['serviceReceipt', 'announcementClipping', 'serviceAddressConfirmation'],
    words: ['回证', '送达', '签收', '邮寄', '快递', '公告', '退件'],
  },
}

/**
 * Whether a paper can be the signed proof of an act, by what it is called: a photo is no review
 * form. A scan of a whole file (kind `other`) may hold several, when its title names them; a
 * receipt often lies in one scan with the document it belongs to, whatever the kind of that.
 */
export function canProve(act: ProvableAct, material: Pick<Material, 'kind' | 'title'>): boolean {
  const { kinds, words } = proofs[act]
  const isNamed = words.some((word) => material.title.includes(word))
  return kinds.includes(material.kind) || (isNamed && (act === 'service' || material.kind === 'other'))
}
