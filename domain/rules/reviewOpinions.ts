import type { Day } from '#domain/day.ts'

import { isInForce } from './dated.ts'
import type { OpinionRule } from './ruleEntries.ts'
import type { RulePack } from './rulePack.ts'

/** The opinions (审核意见) that a round may end with on a day, in the order of the form. */
export function reviewOpinionsOn(pack: RulePack, day: Day): OpinionRule[] {
  return pack.reviewOpinions.filter((opinion) => isInForce(opinion, day))
}
