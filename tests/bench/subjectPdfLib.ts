import { readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'

import { printCost } from './measure.ts'

/** What anybody would write with pdf-lib: copy all pages, save. No numbers, no outline, no manifest. */
const started = performance.now()
const [output = '', ...sources] = process.argv.slice(2)
const merged = await PDFDocument.create()
for (const source of sources) {
  const document = await PDFDocument.load(readFileSync(source))
  for (const page of await merged.copyPages(document, document.getPageIndices())) merged.addPage(page)
}
writeFileSync(output, await merged.save({ useObjectStreams: false }))
printCost(started)
