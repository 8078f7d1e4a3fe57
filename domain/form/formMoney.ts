import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import { hearingRightDue } from '#domain/rules/hearingRight.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'

import type { FormContext } from './formValues.ts'

/** The right to a hearing as the notice tells it (行政处罚法63、64). */
const hearingRight =
  '你（单位）对上述拟作出的行政处罚有要求举行听证的权利。如果要求听证，应当在收到本告知书之日起五个工作日内提出；逾期未提出的，视为放弃听证权利。'
const hearingUnknown = '（是否有要求听证的权利现在无法判断，请核对后写明或者删去本段。）'

/** Penalty, fine and hearing: what is proposed, and what was decided. Amounts come in digits and in capitals. */
export function moneyValues(context: FormContext, party: Party | null): Record<string, string> {
  const { file } = context
  const { facts } = file.case
  const notice = file.notices.at(-1)
  const decided = decidedPenalty(file, party)
  const proposedFine = facts.proposedFine ?? notice?.proposedFine ?? null
  const proposedKinds = facts.proposedKinds.length > 0 ? facts.proposedKinds : (notice?.proposedKinds ?? [])
  return {
    处罚依据: decided?.article || facts.penaltyArticle,
    拟处罚: penaltyText(proposedKinds, proposedFine),
    拟罚款: proposedFine === null ? '' : String(proposedFine),
    拟罚款大写: inCapitals(proposedFine),
    听证告知: hearingText(context, party, { fine: proposedFine, kinds: proposedKinds }),
    处罚种类: decided?.kinds.join('、') ?? '',
    处罚内容: decided === null ? '' : penaltyText(decided.kinds, decided.fine),
    罚款: decided === null || decided.fine === null ? '' : String(decided.fine),
    罚款大写: inCapitals(decided?.fine ?? null),
  }
}

/**
 * What was decided on a party. The document is written before the decision is recorded: until then
 * it is what the discussion concluded, never what was merely proposed.
 */
function decidedPenalty(
  { decisions, discussions }: CaseFile,
  party: Party | null,
): { kinds: readonly string[]; fine: number | null; article: string } | null {
  const decision = decisions.findLast((one) => party === null || one.partyIds.includes(party.id))
  if (decision !== undefined) return decision
  const concluded = discussions.findLast((one) => one.conclusion?.outcome === 'penalty')?.conclusion ?? null
  const entry = concluded?.perParty.find((one) => one.partyId === party?.id)
  return concluded === null ? null : { ...concluded, ...(entry && { kinds: entry.kinds, fine: entry.fine }) }
}

/** `罚款人民币贰拾万元整（200000元）`, other kinds before it. */
export function penaltyText(kinds: readonly string[], fine: number | null): string {
  const others = kinds.filter((kind) => kind !== '罚款')
  const money = fine === null ? [] : [`罚款人民币${inCapitals(fine)}（${fine}元）`]
  return [...others, ...money].join('，')
}

function inCapitals(yuan: number | null): string {
  return yuan === null || yuan >= 1e12 ? '' : amountInWords(yuan)
}

function hearingText(
  { file, pack, docDate }: FormContext,
  party: Party | null,
  { fine, kinds }: { fine: number | null; kinds: readonly string[] },
): string {
  if (party === null || docDate === null) return hearingUnknown
  const due = hearingRightDue(file, pack, docDate, { fine, kinds, party })
  return due === 'yes' ? hearingRight : due === 'unknown' ? hearingUnknown : ''
}
