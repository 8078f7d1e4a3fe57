import { randomUUID } from 'node:crypto'

import type { DiscussionInput } from '#contract/discussion.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { CaseFile } from '#domain/case/caseFile.ts'
import { sumOf } from '#domain/discussion/compareDecision.ts'
import { departureOf } from '#domain/discussion/departure.ts'
import type { Conclusion, Discussion } from '#domain/discussion/discussion.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { guardsOfDiscussion } from '#domain/rules/guards/guardsOfDiscussion.ts'

import type { Call } from '#service/call.ts'
import { requireProof, signedPaper } from '#service/evidenceOnRecord.ts'
import { withKnownTable } from '#service/knownPeople.ts'
import { requireHappened } from '#service/onTime.ts'
import { openFile } from '#service/openFile.ts'
import { refusedByLaw } from '#service/refusedByLaw.ts'

import { keepDiscussion } from './keepDiscussion.ts'

type Typed = Omit<DiscussionInput, 'discussionId'>

/**
 * Saves what the recorder typed. A vote of somebody who investigated is refused (令30号38) unless
 * the input names the signed record: then it was held on paper and the defect is a blemish. After
 * the scan is hung back the text is frozen: the paper is the record.
 */
export function saveDiscussionRecord(
  call: Call,
  { discussionId, ...typed }: ParsedInputOf<'discussion.save'>,
): Result<OutputOf<'discussion.save'>> {
  const known = withKnownTable(call, typed)
  const opened = openFile(call, known.caseId)
  if (!opened.ok) return opened
  const existing = opened.value.discussions.find((one) => one.id === discussionId)
  if (discussionId !== null && existing === undefined) {
    return fail({ kind: 'notFound', what: 'discussion', id: discussionId })
  }
  if (existing !== undefined && existing.signedMaterialId !== null) {
    return fail({ kind: 'conflict', what: 'signedRecord', detail: '' })
  }
  const input = { ...known, conclusion: withParties(opened.value, known.conclusion) }
  const fits = checkInput(call, opened.value, input)
  if (!fits.ok) return fits
  const paper = input.signedMaterialId ?? null
  const findings = guardsOfDiscussion(opened.value, input, call.pack)
  const failing = findings.filter((finding) => finding.verdict === 'fail')
  if (paper === null && failing.some((finding) => finding.severity === 'block')) {
    return refusedByLaw(call, { caseId: input.caseId, op: 'discussion.save' }, failing)
  }
  const discussion: Discussion = {
    ...input,
    id: existing?.id ?? randomUUID(),
    no: existing?.no ?? opened.value.discussions.length + 1,
    signedMaterialId: paper,
    origin: paper === null ? 'live' : 'paper',
    blemishes: paper === null ? [] : failing.map((finding) => finding.code),
    addenda: existing?.addenda ?? [],
  }
  const kept = keepDiscussion(call, 'discussion.save', discussion)
  return kept.ok ? ok({ ...kept.value, findings }) : kept
}

/** Names and codes of the parties as they are on the day of the record; the sum of several is never typed. */
function withParties({ case: { parties } }: CaseFile, conclusion: Conclusion | null): Conclusion | null {
  if (conclusion === null) return null
  const { outcome } = conclusion
  if (outcome !== 'penalty' && outcome !== 'noPenalty') return { ...conclusion, perParty: [] }
  const [only, ...others] = parties
  if (only !== undefined && others.length === 0) {
    const { kinds, fine } = conclusion
    return { ...conclusion, perParty: [{ partyId: only.id, name: only.name, code: only.code, outcome, kinds, fine }] }
  }
  const perParty = conclusion.perParty.flatMap((entry) => {
    const party = parties.find((one) => one.id === entry.partyId)
    if (party === undefined) return []
    const spared = entry.outcome === 'noPenalty' ? { kinds: [], fine: null } : {}
    return [{ ...entry, ...spared, name: party.name, code: party.code }]
  })
  return perParty.length === 0 ? conclusion : { ...conclusion, ...sumOf(perParty), perParty }
}

function checkInput(call: Call, file: CaseFile, input: Typed): Result<null> {
  const { draft } = input
  const draftOf = draft && file.materials.find((one) => one.id === draft.materialId)
  if (draft !== null && draftOf?.versions.some((one) => one.no === draft.version) !== true)
    return fail({ kind: 'invalidInput', issues: [{ path: 'draft', message: 'unknownMaterial' }] })
  return (input.signedMaterialId ?? null) === null ? checkLive(file, input) : checkPaper(call, file, input)
}

/** Who concludes against the legal review says why; no article asks for it, whoever reads the record does. */
function checkLive(file: CaseFile, { conclusion, departs, departureReason }: Typed): Result<null> {
  const isDeparting = departs || departureOf(file.rounds, conclusion) === 'yes'
  return isDeparting && departureReason === ''
    ? fail({ kind: 'invalidInput', issues: [{ path: 'departureReason', message: 'departureReason' }] })
    : ok(null)
}

/** A record on paper names a signed paper, lies in the past and says what was concluded. */
function checkPaper(call: Call, file: CaseFile, input: Typed): Result<null> {
  const paper = input.signedMaterialId ?? null
  if (signedPaper(file, paper) === null) return fail({ kind: 'conflict', what: 'notSignedPaper', detail: paper ?? '' })
  if (input.conclusion === null) return fail({ kind: 'conflict', what: 'noConclusion', detail: '' })
  const proof = requireProof(file, paper, 'discussion')
  return proof.ok ? requireHappened(call, 'heldOn', input.heldOn) : proof
}
