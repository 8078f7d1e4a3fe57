import { serveWorker } from '#main/worker/serve.ts'

import { makeDemo, makeRequestSchema } from './makeDemo.ts'
import { makeYear, yearRequestSchema } from './year/makeYear.ts'

serveWorker({
  make: (input, hooks) => makeDemo(makeRequestSchema.parse(input), hooks),
  makeYear: (input, hooks) => makeYear(yearRequestSchema.parse(input), hooks),
})
