import { firstDayOf, type CaseFile } from '#domain/case/caseFile.ts'
import type { Day } from '#domain/day.ts'
import { fillTemplate } from '#domain/text/fillTemplate.ts'

import { isInForce } from './dated.ts'
import type { TriggerFinding } from './findings.ts'
import type { TriggerRule } from './ruleEntries.ts'
import type { RulePack } from './rulePack.ts'
import { thresholdOn } from './thresholds.ts'

type Answer = { applies: TriggerFinding['applies']; values?: Record<string, string | number> }

/** Why the case must (not) be reviewed by law (行政处罚法58, 令30号49), judged as of `day`. */
export function reviewTriggers(file: CaseFile, pack: RulePack, day: Day): TriggerFinding[] {
  return judge(pack.reviewTriggers, file, pack, day)
}

/** Why the case must (not) be discussed by the persons in charge (行政处罚法57, 令30号52②), judged as of `day`. */
export function discussionTriggers(file: CaseFile, pack: RulePack, day: Day): TriggerFinding[] {
  return judge(pack.discussionTriggers, file, pack, day)
}

/** Whether a review is mandatory; `unknown` when only a missing fact keeps it from being so. */
export function mustBeReviewed(file: CaseFile, pack: RulePack, day: Day): TriggerFinding['applies'] {
  return anyOf(reviewTriggers(file, pack, day))
}

/** Whether a collective discussion is mandatory. */
export function mustBeDiscussed(file: CaseFile, pack: RulePack, day: Day): TriggerFinding['applies'] {
  return anyOf(discussionTriggers(file, pack, day))
}

/** The reasons that decide, in words: those that apply, or those that cannot be judged. */
export function decisiveReasons(findings: readonly TriggerFinding[]): string {
  const verdict = anyOf(findings)
  return findings
    .filter((finding) => finding.applies === verdict)
    .map((finding) => finding.reason.replace(/。$/, ''))
    .join('；')
}

function anyOf(findings: readonly TriggerFinding[]): TriggerFinding['applies'] {
  if (findings.some((finding) => finding.applies === 'yes')) return 'yes'
  return findings.some((finding) => finding.applies === 'unknown') ? 'unknown' : 'no'
}

function judge(rules: readonly TriggerRule[], file: CaseFile, pack: RulePack, day: Day): TriggerFinding[] {
  return rules
    .filter((rule) => isInForce(rule, day))
    .map((rule) => {
      const { applies, values } = tests[rule.test]({ rule, file, pack, day })
      return {
        code: rule.code,
        applies,
        reason: fillTemplate(rule.sentences[applies], values ?? {}),
        source: rule.source,
      }
    })
}

interface TestContext {
  rule: TriggerRule
  file: CaseFile
  pack: RulePack
  day: Day
}

const tests: Record<TriggerRule['test'], (context: TestContext) => Answer> = {
  majorPublicInterest: ({ file }) => yesIf(file.case.facts.majorPublicInterest),
  complex: ({ file }) => yesIf(file.case.facts.complex),
  headOrders: ({ file }) => yesIf(file.case.facts.headOrdersDiscussion),
  onLocalList: ({ file }) =>
    yesIf(file.case.facts.onLocalList, { reason: file.case.facts.localListReason || '未注明理由' }),
  none: () => ({ applies: 'no' }),
  heard: testHeard,
  kinds: testKinds,
  localAmount: testLocalAmount,
  amount: testAmount,
  secondExtension: ({ file, day }) => {
    const extended = firstDayOf(file, 'extendedAgain')
    return extended !== null && extended <= day ? { applies: 'yes', values: { day: extended } } : { applies: 'no' }
  },
}

function yesIf(fact: boolean, values: Record<string, string> = {}): Answer {
  return { applies: fact ? 'yes' : 'no', values }
}

/** A hearing that was asked for but is not recorded leaves it open: it may have been withdrawn. */
function testHeard({ file, day }: TestContext): Answer {
  const held = firstDayOf(file, 'hearingHeld')
  if (held !== null && held <= day) return { applies: 'yes', values: { day: held } }
  const requested = firstDayOf(file, 'hearingRequested')
  if (requested !== null && requested <= day) return { applies: 'unknown', values: { day: requested } }
  return { applies: 'no' }
}

function testKinds({ rule, file }: TestContext): Answer {
  const { proposedKinds, suspectedCrime } = file.case.facts
  const kinds = suspectedCrime ? [...proposedKinds, '移送涉嫌犯罪'] : proposedKinds
  const kind = kinds.find((candidate) => rule.kinds.some((word) => candidate.includes(word)))
  return kind === undefined ? { applies: 'no' } : { applies: 'yes', values: { kind } }
}

function testLocalAmount({ file, pack, day }: TestContext): Answer {
  const lines = file.case.parties
    .map((party) => thresholdOn(pack, party.kind === 'organisation' ? 'review.organisation' : 'review.person', day))
    .filter((line) => line !== null)
  if (lines.length === 0) return { applies: 'no' }
  return againstLine(file, Math.min(...lines))
}

function testAmount({ file, pack, day }: TestContext): Answer {
  const line = thresholdOn(pack, 'discussion.amount', day)
  return line === null ? { applies: 'no', values: { fine: amountOf(file) ?? 0, line: '—' } } : againstLine(file, line)
}

/** 以上 includes the number itself. */
function againstLine(file: CaseFile, line: number): Answer {
  const fine = amountOf(file)
  if (fine === null) {
    return { applies: proposesMoney(file) ? 'unknown' : 'no', values: { fine: '0', line } }
  }
  return { applies: fine >= line ? 'yes' : 'no', values: { fine, line } }
}

/** The largest fine that is proposed, announced or decided anywhere in the file. */
function amountOf(file: CaseFile): number | null {
  const amounts = [
    file.case.facts.proposedFine,
    ...file.notices.map((notice) => notice.proposedFine),
    ...file.decisions.map((decision) => decision.fine),
  ].filter((amount) => amount !== null)
  return amounts.length === 0 ? null : Math.max(...amounts)
}

/** Nothing proposed yet may still become a fine; a warning alone will not. */
function proposesMoney(file: CaseFile): boolean {
  const kinds = file.case.facts.proposedKinds
  return kinds.length === 0 || kinds.some((kind) => kind.includes('罚款') || kind.includes('没收'))
}
