import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { currentProposals } from './currentProposals.ts'
import type { RulePack } from '#domain/rules/rulePack.ts'

import { guardHeavier } from './guardHeavier.ts'

/**
 * What no reviewer can agree to: a penalty heavier than announced before the party pleaded
 * (行政处罚法45②). Nothing is asked before a notice, and nothing of a decision already made.
 */
export function guardsOfAgreement(file: CaseFile, pack: RulePack, day: Day): GuardFinding[] {
  const isOpen = file.notices.length > 0 && file.decisions.length === 0 && file.case.facts.proposedFine !== null
  if (!isOpen) return []
  return currentProposals(file, day).map((proposal) => guardHeavier({ file, proposal, pack }))
}
