import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Party } from '#domain/case/party.ts'
import type { Day } from '#domain/day.ts'

import type { RulePack } from './rulePack.ts'
import { thresholdOn } from './thresholds.ts'

/** Kinds of penalty that give a right to a hearing whatever the amount (行政处罚法63, 令30号46). */
const heavyKinds = [
  '暂扣',
  '降低资质',
  '吊销',
  '不得申请',
  '限制开展生产经营',
  '停产整治',
  '停产停业',
  '责令关闭',
  '限制从业',
  '禁止从业',
]

/**
 * Whether the party must be told of the right to a hearing; the line is that of the day of the
 * notice, and the amount itself is included (告知 at exactly 200,000).
 *
 * `unknown` when the amount is not known. Sources: 行政处罚法63; before 2023-07-01 令8号78.
 */
export function hearingRightDue(
  file: CaseFile,
  pack: RulePack,
  day: Day,
  proposal: { fine: number | null; kinds: readonly string[]; party: Party },
): 'yes' | 'no' | 'unknown' {
  const kinds = [...proposal.kinds, ...file.case.facts.proposedKinds]
  if (kinds.some((kind) => heavyKinds.some((word) => kind.includes(word)))) return 'yes'
  const line = thresholdOn(pack, `hearing.${proposal.party.kind === 'organisation' ? 'organisation' : 'person'}`, day)
  if (line === null || proposal.fine === null) return 'unknown'
  return proposal.fine >= line ? 'yes' : 'no'
}
