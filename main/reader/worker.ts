import { serveWorker } from '#main/worker/serve.ts'

import { codes, codesInputSchema } from './codes.ts'
import { ocr, ocrInputSchema } from './ocr.ts'
import { text, textInputSchema } from './text.ts'
import { thumbnails, thumbnailsInputSchema } from './thumbnails.ts'

serveWorker({
  thumbnails: (input, hooks) => thumbnails(thumbnailsInputSchema.parse(input), hooks),
  codes: (input, hooks) => codes(codesInputSchema.parse(input), hooks),
  text: (input, hooks) => text(textInputSchema.parse(input), hooks),
  ocr: (input) => ocr(ocrInputSchema.parse(input)),
})
