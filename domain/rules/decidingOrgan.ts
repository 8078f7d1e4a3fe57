import type { Day } from '#domain/day.ts'

import { isInForce } from './dated.ts'
import type { RulePack } from './rulePack.ts'

/**
 * In whose name a decision of this day is proposed: the parent organ until 2026-08-14, the bureau
 * itself from 2026-08-15 (法典53: 可以以自己的名义). A proposal; the case keeps its own organ.
 */
export function decidingOrgan(pack: Pick<RulePack, 'decidingOrgans'>, day: Day): 'parent' | 'bureau' {
  return pack.decidingOrgans.find((rule) => isInForce(rule, day))?.organ ?? 'parent'
}
