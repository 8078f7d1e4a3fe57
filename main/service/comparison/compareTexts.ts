import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { changedNumbers } from '#domain/review/changedNumbers.ts'
import type { PageRef } from '#domain/review/review.ts'
import { textDiff } from '#domain/text/textDiff.ts'
import { shownFile } from '#domain/material/material.ts'
import { findMaterial } from '#store/tables/materials.ts'
import { findPageText } from '#store/tables/pageTexts.ts'

import type { Call } from '#service/call.ts'

import { knownLikeness, lookAtPages, type FilePage } from './seenLikeness.ts'
import { withCopies } from './withCopies.ts'

/** What two pages say and where they differ; pages nobody has laid over each other yet are looked at now. */
export async function compareTexts(
  call: Call,
  pages: ParsedInputOf<'comparison.texts'>,
): Promise<Result<OutputOf<'comparison.texts'>>> {
  const [was, now] = [filePage(call, pages.was), filePage(call, pages.now)]
  if (was === null) return fail({ kind: 'notFound', what: 'version', id: pages.was.materialId })
  if (now === null) return fail({ kind: 'notFound', what: 'version', id: pages.now.materialId })
  const texts = { was: textOf(call, was), now: textOf(call, now) }
  const rects = await rectsOf(call, was, now)
  if (!rects.ok) return rects
  const areRead = texts.was !== null && texts.now !== null
  return ok({
    ...texts,
    parts: areRead ? textDiff(texts.was?.text ?? '', texts.now?.text ?? '') : [],
    numbers: changedNumbers(texts.was, texts.now),
    rects: rects.value,
  })
}

function filePage(call: Call, { materialId, version: no, page }: PageRef): FilePage | null {
  const version = findMaterial(call.desk.ledger, materialId)?.versions.find((one) => one.no === no)
  return version === undefined ? null : { file: shownFile(version), page }
}

function textOf(call: Call, { file, page }: FilePage) {
  const found = findPageText(call.desk.ledger, file.sha256, page)
  if (found === null || found.source === 'waiting' || found.source === 'failed') return null
  return { source: found.source, text: found.text }
}

async function rectsOf(call: Call, was: FilePage, now: FilePage): Promise<Result<{ was: Rects; now: Rects }>> {
  const nothing = { was: [], now: [] }
  const canBeDrawn = [was, now].every(({ file }) => file.gate.pages.length > 0)
  if (!canBeDrawn || was.file.sha256 === now.file.sha256) return ok(nothing)
  const looked =
    knownLikeness(call, { was, now }) === null
      ? await withCopies(call, (copyOf) => lookAtPages(call, [{ was, now }], copyOf))
      : ok(null)
  return looked.ok ? ok(knownLikeness(call, { was, now })?.rects ?? nothing) : looked
}

type Rects = OutputOf<'comparison.texts'>['rects']['was']
