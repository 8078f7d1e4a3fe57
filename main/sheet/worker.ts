import { serveWorker } from '#main/worker/serve.ts'

import { readSheets } from './readSheets.ts'
import { readInputSchema } from './sheetCalls.ts'

serveWorker({
  read: (input) => readSheets(readInputSchema.parse(input).path),
})
