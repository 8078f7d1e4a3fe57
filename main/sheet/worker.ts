import { serveWorker } from '#main/worker/serve.ts'

import { readSheets } from './readSheets.ts'
import { readInputSchema, writeInputSchema } from './sheetCalls.ts'
import { writeSheet } from './writeSheet.ts'

serveWorker({
  read: (input) => readSheets(readInputSchema.parse(input).path),
  write: (input) => writeSheet(writeInputSchema.parse(input)),
})
