import type { CaseInput } from '#contract/case.ts'
import type { Bureau } from '#domain/account/account.ts'
import { noFacts } from '#domain/case/case.ts'
import type { Officer } from '#domain/case/officer.ts'
import type { Party } from '#domain/case/party.ts'
import type { Day } from '#domain/day.ts'

export const emptyParty: Party = {
  id: '',
  kind: 'organisation',
  name: '',
  code: '',
  address: '',
  representative: '',
  phone: '',
}
export const emptyOfficer: Officer = {
  id: '',
  name: '',
  cardNo: '',
  cardValidFrom: null,
  cardValidTo: null,
  staffNo: null,
}

/** From this day the bureau decides in its own name (生态环境法典53); before it, the organ above. */
const ownNameFrom: Day = '2026-08-15'

/** A new case of this bureau; the organ is proposed by the day and may be changed. */
export function emptyCase(bureau: Bureau | null, handler: string, today: Day): CaseInput {
  const organ = today >= ownNameFrom ? bureau?.name : bureau?.parentOrgan
  return {
    filingNo: '',
    cause: '',
    source: '现场检查',
    organ: organ ?? '',
    handler,
    parties: [emptyParty],
    officers: [],
    facts: noFacts,
    retention: '30年',
  }
}
