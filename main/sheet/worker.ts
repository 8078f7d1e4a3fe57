import { serveWorker } from '#main/worker/serve.ts'

import { fillSheet, namesInTemplate } from './fillSheet.ts'
import { readSheets } from './readSheets.ts'
import { fillInputSchema, readInputSchema, writeInputSchema } from './sheetCalls.ts'
import { writeSheet } from './writeSheet.ts'

serveWorker({
  read: (input) => readSheets(readInputSchema.parse(input).path),
  fill: (input) => fillSheet(fillInputSchema.parse(input)),
  names: (input) => namesInTemplate(readInputSchema.parse(input).path),
  write: (input) => writeSheet(writeInputSchema.parse(input)),
})
