import { serveWorker } from '#main/worker/serve.ts'

import { codes, codesInputSchema } from './codes.ts'
import { thumbnails, thumbnailsInputSchema } from './thumbnails.ts'

serveWorker({
  thumbnails: (input, hooks) => thumbnails(thumbnailsInputSchema.parse(input), hooks),
  codes: (input, hooks) => codes(codesInputSchema.parse(input), hooks),
})
