import { isProof, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import type { Party } from '#domain/case/party.ts'
import type { Day } from '#domain/day.ts'
import type { ServedNotice } from '#domain/deadline/serviceClock.ts'

/** What is looked for, and between which days, both included. */
interface Asked {
  readonly kinds: readonly MilestoneKind[]
  readonly from: Day
  readonly until: Day
}

/** The day of a waiver, or null. It counts with its signed paper; with several parties it must name the one who waived. */
export function waiverDay({ case: one, materials }: CaseFile, party: Party, { kinds, from, until }: Asked): Day | null {
  const waiver = one.milestones.find(
    (milestone) =>
      kinds.includes(milestone.kind) &&
      isProof({ materials }, milestone.materialId) &&
      milestone.day >= from &&
      milestone.day <= until &&
      (one.parties.length === 1 || milestone.partyId === party.id || milestone.note.includes(party.name)),
  )
  return waiver?.day ?? null
}

/**
 * Whether a party gave up every right that its notice opened: to plead (行政处罚法62), and where a
 * hearing was told, to ask for it (64(1)); a hearing that was held took that right up.
 */
export function waivedAll(file: CaseFile, party: Party, served: ServedNotice, until: Day): boolean {
  const days = { from: served.effective, until }
  if (waiverDay(file, party, { ...days, kinds: ['rightsWaived'] }) === null) return false
  if (!served.notice.hearingRightTold) return true
  return waiverDay(file, party, { ...days, kinds: ['hearingWaived', 'hearingHeld'] }) !== null
}
