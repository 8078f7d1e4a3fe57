import type { CaseView } from '#contract/case.ts'
import { milestoneText } from '#contract/text/milestones.ts'
import { lastDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { MilestoneKind } from '#domain/case/milestone.ts'
import type { Day } from '#domain/day.ts'
import { passesExamination } from '#domain/examination/examination.ts'
import { settledOn } from '#domain/payment/payment.ts'
import { opensDecision } from '#domain/review/review.ts'
import { isServed } from '#domain/service/service.ts'
import type { CaseTab } from '#renderer/app/caseTabs.ts'

const keys = [
  'filed',
  'investigated',
  'examined',
  'notice',
  'review',
  'discussion',
  'decision',
  'service',
  'execution',
  'closed',
  'archived',
] as const

/** One station of the bar: its last day, what happened, and the tab where it is recorded. */
export interface Station {
  readonly key: (typeof keys)[number]
  readonly day: Day | null
  readonly note: string
  readonly tab: CaseTab
}

/** The stations in the order of the law: notice and hearing → review → discussion → decision. */
export function stationsOf(view: CaseView): Station[] {
  const { file } = view
  const steps = (key: Station['key'], kinds: readonly MilestoneKind[], tab: CaseTab = 'overview'): Station => {
    const days = kinds.flatMap((kind) => lastDayOf(file, kind) ?? []).toSorted()
    return { key, day: days.at(-1) ?? null, note: noteOf(file, kinds), tab }
  }
  const round = file.rounds.findLast(opensDecision)
  const discussion = file.discussions.findLast((one) => one.signedMaterialId !== null)
  const decision = file.decisions.at(-1)
  const served = file.services
    .filter(isServed)
    .filter((one) => one.document.of === 'decision')
    .map((one) => one.servedOn)
    .toSorted()
  return [
    steps('filed', ['filed']),
    steps('investigated', ['investigated']),
    examined(steps('examined', ['examined'], 'review'), file),
    steps('notice', ['noticeServed', 'hearingHeld', 'rightsWaived'], 'decision'),
    { key: 'review', day: round?.concludedOn ?? null, note: round?.reviewer ?? '', tab: 'review' },
    { key: 'discussion', day: discussion?.heldOn ?? null, note: discussion?.presider.name ?? '', tab: 'discussion' },
    { key: 'decision', day: decision?.decidedOn ?? null, note: decision?.docNo ?? '', tab: 'decision' },
    { key: 'service', day: served.at(-1) ?? null, note: '', tab: 'service' },
    { key: 'execution', day: executedDay(file), note: noteOf(file, executed), tab: 'service' },
    steps('closed', ['closed', 'withdrawn', 'terminated', 'transferred']),
    steps('archived', ['archived'], 'archive'),
  ]
}

/** The signed form of a round that agreed, or the step as it was recorded by hand. */
function examined(station: Station, file: CaseFile): Station {
  const round = file.examinations.findLast(passesExamination)
  return round === undefined ? station : { ...station, day: round.examinedOn, note: round.examiner }
}

const executed: readonly MilestoneKind[] = ['paid', 'enforcementAccepted']

/** The last party's day: paid, or taken over by the court; from the payments or, on older cases, the steps. */
function executedDay(file: CaseFile): Day | null {
  const typed = executed.flatMap((kind) => lastDayOf(file, kind) ?? [])
  const days = file.payments.map((one) => settledOn(one) ?? one.enforcement?.acceptedOn ?? null)
  const known = days.filter((day) => day !== null)
  return (known.length < days.length ? typed : [...typed, ...known]).toSorted().at(-1) ?? null
}

function noteOf(file: CaseFile, kinds: readonly MilestoneKind[]): string {
  return file.case.milestones
    .filter((milestone) => kinds.includes(milestone.kind))
    .map(
      (milestone) =>
        `${milestone.day} ${milestoneText[milestone.kind]}${milestone.note === '' ? '' : `：${milestone.note}`}`,
    )
    .join('\n')
}
