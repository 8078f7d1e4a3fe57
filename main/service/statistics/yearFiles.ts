import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { basisNoteText, figureProblemText, figureText, reviewAnswerText, yearText } from '#contract/text/statistics.ts'
import { bureauSchema } from '#domain/account/account.ts'
import { ok, type Result } from '#domain/result.ts'
import { writeOutputSchema } from '#main/sheet/sheetCalls.ts'
import { reviewedCount } from '#domain/statistics/reviewReasons.ts'
import { findSetting } from '#store/tables/settings.ts'

import type { Call } from '#service/call.ts'
import { runErrand } from '#service/helpers.ts'
import { typesetTo } from '#service/typesetForm.ts'

import { reportOfYear } from './reportOfYear.ts'

/** One page that says for each decision of a year why it was reviewed or was not. */
export async function printReviewReasons(call: Call, year: number): Promise<Result<{ path: string }>> {
  const { reviewReasons } = reportOfYear(call, year)
  const counts = { year, decisions: reviewReasons.length, reviews: reviewedCount(reviewReasons) }
  const title = yearText.reviewTitle(counts)
  const output = await placeFor(call, `${title}.pdf`)
  const made = await typesetTo(call, {
    template: 'reviewReasons',
    data: {
      bureau: findSetting(call.desk.ledger, 'bureau', bureauSchema)?.name ?? '',
      year: String(year),
      title,
      summary: yearText.reviewSummary(counts),
      reasons: reviewReasons.map((reason) => ({ ...reason, answer: reviewAnswerText[reason.answer] })),
    },
    output,
  })
  return made.ok ? ok({ path: output }) : made
}

/** The figures as a table: one row for each, and below it one for everything that it counts. */
export async function exportYear(call: Call, year: number): Promise<Result<{ path: string }>> {
  const { figures } = reportOfYear(call, year)
  const path = await placeFor(call, `${yearText.sheetTitle(year)}.xlsx`)
  const rows = figures.flatMap((figure) => {
    const { title, unit, definition, source } = figureText[figure.key]
    const value = figure.value ?? (figure.problem === '' ? '' : figureProblemText[figure.problem])
    const basis = figure.basis.map((one) => [
      one.day ?? '',
      one.docNo,
      one.label,
      one.amount,
      '',
      basisNoteText(one.note),
      '',
    ])
    return [[title, '', '', value, unit, definition, source], ...basis]
  })
  const written = await runErrand(call, {
    helper: 'sheet',
    op: 'write',
    input: {
      path,
      name: String(year),
      rows: [yearText.sheetHeader, ...rows],
      widths: [22, 26, 40, 14, 6, 60, 30],
      headerRows: 1,
    },
    output: writeOutputSchema,
    timeoutMs: 60_000,
    step: 'sheet',
    where: path,
  })
  return written.ok ? ok({ path }) : written
}

async function placeFor(call: Call, name: string): Promise<string> {
  const folder = join(call.runtime.options.dataDirectory, yearText.folder)
  await mkdir(folder, { recursive: true })
  return join(folder, name)
}
