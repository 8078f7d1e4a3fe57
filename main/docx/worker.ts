import { readFile, writeFile } from 'node:fs/promises'

import mammoth from 'mammoth'
import * as z from 'zod'

import { serveWorker } from '#main/worker/serve.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { fillTemplate, formValuesSchema } from './fillTemplate.ts'
import { findDescription } from './formDescriptions.ts'
import { makeTemplate } from './makeTemplate.ts'
import { openZip } from './openZip.ts'
import { hasCode } from './sheetPicture.ts'
import { fieldsOf, templateFaults } from './templateFaults.ts'

/** `template` is the path of an office's own one; null takes ours. */
const fillSchema = z.object({
  code: z.string(),
  template: z.string().nullable(),
  values: formValuesSchema,
  output: z.string(),
})
const makeSchema = z.object({ code: z.string(), output: z.string() })
const pathSchema = z.object({ path: z.string() })

// Templates of an office and documents saved by WPS are foreign files: they are opened here only.
serveWorker({
  async fill(input) {
    const { code, template, values, output } = fillSchema.parse(input)
    await fillTemplate(template === null ? await ownTemplate(code) : await readFile(template), values, output)
    return {}
  },
  async makeTemplate(input) {
    const { code, output } = makeSchema.parse(input)
    await writeFile(output, await ownTemplate(code))
    return {}
  },
  async inspect(input) {
    const bytes = await readFile(pathSchema.parse(input).path)
    const faults = templateFaults(bytes)
    const hasFooterCode = await hasCode(openZip(bytes))
    return {
      faults,
      fields: faults.some((one) => one.what === 'brokenTag') ? [] : fieldsOf(bytes),
      hasCode: hasFooterCode,
    }
  },
  async text(input) {
    const bytes = await readFile(pathSchema.parse(input).path)
    openZip(bytes)
    return { text: (await mammoth.extractRawText({ buffer: bytes })).value }
  },
})

function ownTemplate(code: string): Promise<Buffer> {
  const form = findDescription(code)
  if (form === null) throw new WorkerRefusal('noTemplate', code)
  return makeTemplate(form)
}
