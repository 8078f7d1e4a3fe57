import { basename, join } from 'node:path'

import type { FormFinding } from '#contract/form.ts'
import { numberOddities } from '#domain/form/docNumber.ts'
import { blank } from '#domain/form/formPeople.ts'
import type { Material } from '#domain/material/material.ts'
import { ok, type Result } from '#domain/result.ts'
import { checkAmounts } from '#domain/text/amountCheck.ts'
import { exportBlob } from '#store/blobStore.ts'

import { now, type Call } from '#service/call.ts'
import { withWorkFolder } from '#service/workFolder.ts'

import { textOfDocx } from './docxErrands.ts'
import { isPdfFresh, pdfBeside } from './draftFiles.ts'
import { keepSaved } from './lookAtDraft.ts'
import { requireDraft } from './openDraft.ts'

/** What stands in the last saved text: amounts, blanks, forgotten fields, the number. Nothing is refused for it. */
export async function checkForm(call: Call, materialId: string): Promise<Result<FormFinding[]>> {
  await keepSaved(call.desk, materialId, now(call))
  const found = requireDraft(call, materialId)
  if (!found.ok) return found
  const { draft, material } = found.value
  const last = draft.versions.at(-1)
  const pdf = await pdfFinding(draft.path)
  if (last === undefined) return ok([pdf])
  const text = await withWorkFolder(call, async (folder) => {
    const path = join(folder, 'draft.docx')
    const written = await exportBlob(call.desk, last.sha256, path, call.signal)
    return written.ok ? textOfDocx(call, path) : written
  })
  const findings: FormFinding[] = text.ok
    ? findingsOf(text.value.text, material)
    : [{ code: 'text', verdict: 'unknown', detail: '' }]
  return ok([...findings, pdf])
}

/** What a text says of itself and of its number. */
function findingsOf(text: string, material: Material): FormFinding[] {
  const amounts = checkAmounts(text).map(({ verdict, words, digits }): FormFinding => ({
    code: 'amount',
    verdict,
    detail: digits === '' ? words : `${words} / ${digits}`,
  }))
  const blanks = text.split(blank).length - 1
  const fields = [...new Set([...text.matchAll(/\{([#/]?[\p{L}\p{N}]{1,12})\}/gu)].map((one) => one[1] ?? ''))]
  return [
    ...(amounts.length > 0 ? amounts : [{ code: 'noAmount', verdict: 'pass', detail: '' } as const]),
    { code: 'blank', verdict: blanks === 0 ? 'pass' : 'unknown', detail: String(blanks) },
    ...(fields.length > 0 ? [{ code: 'field', verdict: 'fail', detail: fields.join('、') } as const] : []),
    ...numberFindings(text, material),
  ]
}

function numberFindings(text: string, { docNo, docDate }: Material): FormFinding[] {
  if (docNo === '') return []
  const stands = text.replaceAll(/\s/g, '').includes(docNo)
  const isOddYear = numberOddities(docNo, docDate).includes('year')
  return [
    { code: 'docNo', verdict: stands ? 'pass' : 'fail', detail: docNo },
    ...(isOddYear ? [{ code: 'year', verdict: 'fail', detail: `${docNo}，${docDate ?? ''}` } as const] : []),
  ]
}

async function pdfFinding(path: string): Promise<FormFinding> {
  const isFresh = await isPdfFresh(path)
  const verdict = isFresh === null ? 'unknown' : isFresh ? 'pass' : 'fail'
  return { code: 'pdf', verdict, detail: isFresh === null ? '' : basename(pdfBeside(path)) }
}
