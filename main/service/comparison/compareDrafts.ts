import type { OutputOf, ParsedInputOf } from '#contract/index.ts'
import type { MaterialVersion } from '#domain/material/material.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textDiff } from '#domain/text/textDiff.ts'
import { textAnswerSchema } from '#reader/text.ts'
import { findMaterial } from '#store/tables/materials.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { withOriginal } from '#service/withOriginal.ts'

/** What changed in the words of two versions of a draft; a scan has no words of its own and is refused. */
export async function compareDrafts(
  call: Call,
  { materialId, was, now }: ParsedInputOf<'comparison.drafts'>,
): Promise<Result<OutputOf<'comparison.drafts'>>> {
  const material = findMaterial(call.desk.ledger, materialId)
  const texts: string[] = []
  for (const no of [was, now]) {
    const version = material?.versions.find((one) => one.no === no)
    if (version === undefined) return fail({ kind: 'notFound', what: 'version', id: materialId })
    const text = await wordsOf(call, version)
    if (!text.ok) return text
    texts.push(text.value)
  }
  return ok({ parts: textDiff(texts[0] ?? '', texts[1] ?? '') })
}

async function wordsOf(call: Call, version: MaterialVersion): Promise<Result<string>> {
  const { mediaType, pages } = version.gate
  const answer = await withOriginal(call, version, (path) =>
    runErrand(call, {
      helper: 'reader',
      op: 'text',
      input: { path, mediaType, pages: pages.length },
      output: textAnswerSchema,
      timeoutMs: 60_000,
      step: 'reading',
    }),
  )
  if (!answer.ok) return answer
  const read = answer.value.pages
  const hasWords = read.length > 0 && read.every(({ source }) => source !== 'waiting')
  if (!hasWords) return fail({ kind: 'conflict', what: 'noPreview', detail: version.fileName })
  return ok(read.map(({ text }) => text).join('\n'))
}
