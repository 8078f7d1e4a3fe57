import { serveWorker } from '#main/worker/serve.ts'

import { typeset, typesetRequestSchema } from './typeset.ts'

// A panic inside Typst kills this process; the service starts it again (main/worker).
serveWorker({ typeset: (input) => typeset(typesetRequestSchema.parse(input)) })
