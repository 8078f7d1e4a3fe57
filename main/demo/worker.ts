import { serveWorker } from '#main/worker/serve.ts'

import { makeDemo, makeRequestSchema } from './makeDemo.ts'

serveWorker({ make: (input, hooks) => makeDemo(makeRequestSchema.parse(input), hooks) })
