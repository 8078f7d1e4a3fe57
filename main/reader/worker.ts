import { serveWorker } from '#main/worker/serve.ts'

import { codes, codesInputSchema } from './codes.ts'

serveWorker({
  codes: (input, hooks) => codes(codesInputSchema.parse(input), hooks),
})
