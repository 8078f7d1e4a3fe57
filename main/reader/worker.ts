import { serveWorker } from '#main/worker/serve.ts'

import { codes, codesInputSchema } from './codes.ts'
import { comparePages, comparePagesInputSchema } from './comparePages.ts'
import { ocr, ocrInputSchema } from './ocr.ts'
import { pagePrints, pagePrintsInputSchema } from './pagePrints.ts'
import { text, textInputSchema } from './text.ts'
import { thumbnails, thumbnailsInputSchema } from './thumbnails.ts'

serveWorker({
  thumbnails: (input, hooks) => thumbnails(thumbnailsInputSchema.parse(input), hooks),
  codes: (input, hooks) => codes(codesInputSchema.parse(input), hooks),
  text: (input, hooks) => text(textInputSchema.parse(input), hooks),
  pagePrints: (input, hooks) => pagePrints(pagePrintsInputSchema.parse(input), hooks),
  comparePages: (input, hooks) => comparePages(comparePagesInputSchema.parse(input), hooks),
  ocr: (input) => ocr(ocrInputSchema.parse(input)),
})
