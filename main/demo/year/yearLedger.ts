import writeXlsxFile from 'write-excel-file/node'

import { columnOf, type LedgerField } from '#domain/exchange/ledgerField.ts'

import type { YearCase } from './yearCase.ts'

/** The columns of the office's 案件台账 and what stands in them, the way people type it. */
const columns: readonly (readonly [LedgerField, (one: YearCase) => string])[] = [
  ['filingNo', (one) => one.filingNo],
  ['partyName', (one) => one.party.name],
  ['partyCode', (one) => one.party.code],
  ['partyAddress', (one) => one.party.address],
  ['representative', (one) => one.party.representative],
  ['phone', (one) => one.party.phone],
  ['cause', (one) => one.cause],
  ['source', (one) => one.source],
  ['handler', (one) => one.officers[0]?.name ?? ''],
  ['officers', (one) => one.officers.map(({ name, cardNo }) => `${name}（${cardNo}）`).join('、')],
  ['inspectedOn', (one) => typedDay(one.days.inspected)],
  ['filedOn', (one) => typedDay(one.days.filed)],
  ['offenceArticle', (one) => one.offenceArticle],
  ['penaltyArticle', (one) => one.penaltyArticle],
  ['correctionDocNo', (one) => one.correctionNo],
  ['correctionOn', (one) => typedDay(one.days.corrected)],
  ['noticeDocNo', (one) => (one.days.noticeServed === undefined ? '' : one.noticeNo)],
  [
    'proposedFine',
    (one) => (one.days.noticeServed === undefined ? '' : typedAmount(one.fine ?? one.facts.proposedFine ?? null)),
  ],
  ['noticeServedOn', (one) => typedDay(one.days.noticeServed)],
  ['hearingTold', (one) => (one.days.noticeServed === undefined ? '' : '是')],
  ['hearingHeldOn', (one) => typedDay(one.days.hearingHeld)],
  ['reviewed', (one) => (one.outcome !== 'penalty' ? '' : one.days.reviewed === undefined ? '否' : '是')],
  ['reviewReason', (one) => one.reviewReason],
  ['reviewedOn', (one) => typedDay(one.days.reviewed)],
  ['reviewer', (one) => one.reviewer],
  ['docNo', (one) => one.docNo],
  ['decidedOn', (one) => typedDay(one.days.decided)],
  ['outcome', (one) => outcomeWords[one.outcome]],
  ['kinds', (one) => (one.outcome === 'penalty' ? '罚款' : '')],
  ['fine', (one) => typedAmount(one.fine)],
  ['servedOn', (one) => typedDay(one.days.served)],
  ['publishedOn', (one) => typedDay(one.days.published)],
  ['publishedAt', (one) => (one.days.published === undefined ? '' : `${one.organ}网站·行政处罚公开栏`)],
  ['paidOn', (one) => typedDay(one.days.paid)],
  ['transferredOn', (one) => typedDay(one.days.transferred)],
  ['withdrawnOn', (one) => typedDay(one.days.withdrawn)],
  ['closedOn', (one) => typedDay(one.days.closed)],
]

const outcomeWords = {
  penalty: '行政处罚',
  noPenalty: '不予行政处罚',
  withdrawn: '撤销立案',
  transferred: '移送公安机关',
  open: '',
}

/** Writes the ledger of the office as people keep it: a title over all columns, `2023.9.4`, `20万`. */
export async function writeYearLedger(cases: readonly YearCase[], path: string): Promise<void> {
  const title = {
    value: '泉州市丰泽生态环境局行政处罚案件台账（演示·虚构）',
    columnSpan: columns.length + 1,
    align: 'center' as const,
    fontWeight: 'bold' as const,
  }
  const header = ['序号', ...columns.map(([field]) => columnOf(field).title)].map((value) => ({
    value,
    fontWeight: 'bold' as const,
  }))
  const rows = cases.map((one, index) => [
    { value: index + 1, type: Number },
    ...columns.map(([, cell]) => cellOf(cell(one))),
  ])
  const spanned = [title, ...columns.map(() => null)]
  await writeXlsxFile([spanned, header, ...rows], { sheet: '案件台账' }).toFile(path)
}

function cellOf(text: string) {
  return text === '' ? null : { value: text, type: String }
}

function typedDay(day: string | undefined): string {
  return day === undefined ? '' : day.split('-').map(Number).join('.')
}

function typedAmount(yuan: number | null): string {
  return yuan === null ? '' : `${yuan / 10_000}万`
}
