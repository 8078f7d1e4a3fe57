import type { Day } from '#domain/day.ts'

import type { LedgerValues } from './ledgerField.ts'

/** Whether the row's result is that nothing was decided here: 撤销立案, 不予立案, 移送. */
export function isDropped({ outcome = '' }: LedgerValues): boolean {
  return /撤销立案|撤案|销案|不予立案|移送/u.test(outcome)
}

/** The notice, recorded only where the ledger says whether the hearing was announced; guessing would plant a defect. */
export function noticesOf(values: LedgerValues): object[] {
  const { noticeDocNo, noticeServedOn, hearingTold } = values
  if ((noticeDocNo === undefined && values.proposedFine === undefined) || hearingTold === undefined) return []
  return [
    {
      docNo: noticeDocNo ?? '',
      proposedKinds: kindsOf(values),
      proposedFine: yuanOf(values.proposedFine) ?? yuanOf(values.fine),
      hearingRightTold: hearingTold === '是',
      services: serviceOn(values, noticeServedOn),
    },
  ]
}

/** The round of legal review, when it took place and is dated. */
export function roundsOf(values: LedgerValues): object[] {
  if (values.reviewed !== '是' || values.reviewedOn === undefined) return []
  return [
    {
      kind: 'formal',
      submittedOn: values.reviewedOn,
      submittedBy: values.handler ?? '',
      reviewer: values.reviewer ?? '',
      reviewerStaffNo: null,
      answers: [],
      opinion: 'agree',
      opinionText: values.reviewReason ?? '',
      concludedOn: values.reviewedOn,
    },
  ]
}

/** The decision with service and publicity; its organ has been filled in. */
export function decisionsOf(values: LedgerValues): object[] {
  if (values.decidedOn === undefined || isDropped(values)) return []
  const isFree = /不予(?:行政)?处罚|免予|不罚/u.test(`${values.outcome ?? ''}${values.kinds ?? ''}`)
  return [
    {
      docNo: values.docNo ?? '',
      decidedOn: values.decidedOn,
      organ: values.organ ?? '',
      parties: [values.partyName ?? ''],
      outcome: isFree ? 'noPenalty' : 'penalty',
      kinds: isFree ? [] : kindsOf(values),
      fine: isFree ? null : yuanOf(values.fine),
      article: values.penaltyArticle ?? '',
      text: '',
      services: serviceOn(values, values.servedOn),
      publicity:
        values.publishedOn === undefined
          ? []
          : [
              {
                place: values.publishedAt ?? '台账未载明',
                publishedOn: values.publishedOn,
                until: null,
                withdrawnOn: null,
              },
            ],
    },
  ]
}

const methods = { 留置: 'lienLeft', 邮寄: 'mail', 委托: 'proxy', 电子: 'electronic', 公告: 'announcement' } as const

function serviceOn(values: LedgerValues, day: Day | undefined): object[] {
  if (day === undefined) return []
  const method = Object.entries(methods).find(([word]) => values.serviceMethod?.includes(word))?.[1] ?? 'direct'
  return [{ party: values.partyName ?? '', method, servedOn: day }]
}

/** 处罚种类 as the ledger names them; a fine without a kind is 罚款. */
export function kindsOf(values: LedgerValues): string[] {
  const named = (values.kinds ?? '').split(/[、，,；;+和]/u).flatMap((part) => part.trim() || [])
  return named.length > 0 ? named : values.fine === undefined && values.proposedFine === undefined ? [] : ['罚款']
}

/** An amount of a ledger row in yuan. */
export function yuanOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text)
}
