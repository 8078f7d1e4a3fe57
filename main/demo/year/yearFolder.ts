import type { MilestoneKind } from '#domain/case/milestone.ts'
import { addDays, type Day } from '#domain/day.ts'
import { intakeFolderSchema, type IntakeFolder } from '#domain/intake/intakeFolder.ts'

import { actsOfYearCase } from './yearActs.ts'
import type { YearCase, YearDay } from './yearCase.ts'
import type { YearPaper } from './yearPapers.ts'

/** A paper with the numbers that the stamp gave its pages; none where the desk numbers them. */
export interface NumberedPaper extends YearPaper {
  readonly labels: readonly string[]
}

/** Days between closing and archiving. */
const untilArchived = 18

/** Steps, and the paper that proves each. */
const steps: readonly (readonly [YearDay, MilestoneKind, string])[] = [
  ['inspected', 'inspected', 'sceneRecord'],
  ['sampled', 'sampled', 'monitoringReport'],
  ['filed', 'filed', 'filingApproval'],
  ['corrected', 'correctionServed', 'correctionOrder'],
  ['investigated', 'investigated', 'investigationReport'],
  ['examined', 'examined', 'examinationForm'],
  ['noticeServed', 'noticeServed', 'noticeBeforePenalty'],
  ['paid', 'paid', 'paymentReceipt'],
  ['withdrawn', 'withdrawn', 'filingWithdrawal'],
  ['transferred', 'transferred', 'crimeTransfer'],
  ['closed', 'closed', 'closingApproval'],
]

/** The intake folder of a case: what its ledger row cannot carry, and its papers. */
export function folderOfYearCase(one: YearCase, papers: readonly NumberedPaper[]): IntakeFolder {
  const fileOf = (kind: string) => papers.find((paper) => paper.kind === kind && !paper.isPrinted)?.file ?? null
  return intakeFolderSchema.parse({
    format: 'yijuan-intake',
    version: 1,
    case: {
      filingNo: one.filingNo,
      cause: one.cause,
      source: one.source,
      organ: one.organ,
      handler: one.officers[0]?.name ?? '',
    },
    parties: [one.party],
    officers: one.officers,
    facts: factsOf(one),
    milestones: stepsOf(one, fileOf),
    materials: papers.map(({ file, kind, title, docNo, docDate, author, volume, isPrinted, labels }) => {
      const paperState = isPrinted ? 'printed' : 'received'
      return { file, kind, title, docNo, docDate, author, volume, paperState, pageLabels: labels }
    }),
    ...actsOfYearCase(one, fileOf),
  })
}

function factsOf(one: YearCase) {
  const { offenceArticle, penaltyArticle, legalMin, legalMax, fine, days } = one
  const proposal = fine === null ? {} : { proposedKinds: ['罚款'], proposedFine: fine }
  const act = { actFrom: days.inspected, actTo: days.inspected, continuing: true }
  return { ...act, offenceArticle, penaltyArticle, legalMin, legalMax, ...proposal, ...one.facts }
}

function stepsOf({ days, outcome }: YearCase, fileOf: (kind: string) => string | null) {
  const taken = steps.flatMap(([name, kind, paper]) => {
    const day = days[name]
    return day === undefined ? [] : [{ kind, day, material: fileOf(paper) as string | null }]
  })
  const { closed } = days
  const archived = closed === undefined || outcome === 'open' ? [] : [archivedAfter(closed)]
  return [...taken, ...archived].toSorted((one, other) => one.day.localeCompare(other.day))
}

function archivedAfter(closed: Day) {
  return { kind: 'archived' as const, day: addDays(closed, untilArchived), material: null }
}
