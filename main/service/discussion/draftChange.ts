import { penaltyKinds } from '#contract/text/decision.ts'
import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { draftSubstance, type DraftDifference } from '#domain/discussion/draftSubstance.ts'
import type { Material, StoredFile } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textDiff } from '#domain/text/textDiff.ts'
import { findDiscussion } from '#store/tables/discussions.ts'
import { findFormDraft } from '#store/tables/formDrafts.ts'
import { listPageTexts } from '#store/tables/pageTexts.ts'

import type { Call } from '#service/call.ts'
import { textOfDocx } from '#service/form/docxErrands.ts'
import { findFile } from '#service/openFile.ts'
import { withOriginal } from '#service/withOriginal.ts'

type DraftChange = OutputOf<'discussion.draftChange'>
type DraftFile = Pick<StoredFile, 'sha256' | 'fileName'>

/**
 * Compares the draft decision that lay before the meeting with what was saved of it last, in WPS or
 * 收回定稿; a signed scan is no draft any more and is not looked at.
 */
export async function draftChange(
  call: Call,
  { discussionId }: ParsedInputOf<'discussion.draftChange'>,
): Promise<Result<DraftChange>> {
  const discussion = findDiscussion(call.desk.ledger, discussionId)
  if (discussion === null) return fail({ kind: 'notFound', what: 'discussion', id: discussionId })
  const found = findFile(call, discussion.caseId)
  if (!found.ok) return found
  const material = found.value.materials.find((one) => one.id === discussion.draft?.materialId)
  if (material === undefined) return ok({ state: 'none', title: '', parts: [], differences: [] })
  const { was, now } = filesOf(call, material, discussion)
  const answer = { title: material.title, parts: [], differences: [] }
  if (was?.sha256 === now?.sha256) return ok({ ...answer, state: was === undefined ? 'unknown' : 'same' })
  const [before, after] = [await textOf(call, was), await textOf(call, now)]
  if (before === null || after === null) return ok({ ...answer, state: 'unknown' })
  if (before === after) return ok({ ...answer, state: 'same' })
  const parties = found.value.case.parties.map((party) => party.name)
  const { conclusion } = discussion
  const differences = draftSubstance(before, after, { parties, kinds: penaltyKinds, conclusion })
  return ok({
    title: material.title,
    state: stateOf(differences),
    parts: textDiff(before, after),
    differences: differences.map((one) => ({ ...one, was: [...one.was], now: [...one.now] })),
  })
}

function stateOf(differences: readonly DraftDifference[]): DraftChange['state'] {
  if (differences.length === 0) return 'wording'
  return differences.every((one) => one.asConcluded) ? 'concluded' : 'substance'
}

function filesOf(call: Call, material: Material, { draft }: Discussion) {
  const was: DraftFile | undefined = material.versions.find((one) => one.no === draft?.version)
  const written = material.versions.findLast(isDocx) ?? was
  const saved = findFormDraft(call.desk.ledger, material.id)
  const last = saved?.state === 'editing' ? saved.versions.at(-1) : undefined
  const now: DraftFile | undefined = last === undefined ? written : { sha256: last.sha256, fileName: '草稿.docx' }
  return { was, now }
}

function isDocx({ fileName }: DraftFile): boolean {
  return fileName.toLowerCase().endsWith('.docx')
}

/** The words of a draft; null where they cannot be read. */
async function textOf(call: Call, file: DraftFile | undefined): Promise<string | null> {
  if (file === undefined) return null
  if (!isDocx(file)) {
    const pages = listPageTexts(call.desk.ledger, file.sha256)
    return pages.length === 0 ? null : pages.map((page) => page.text).join('\n')
  }
  const read = await withOriginal(call, file, (path) => textOfDocx(call, path))
  return read.ok ? read.value.text : null
}
