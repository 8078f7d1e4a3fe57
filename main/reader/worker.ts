import { serveWorker } from '#main/worker/serve.ts'

serveWorker({})
