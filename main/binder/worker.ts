import { serveWorker } from '#main/worker/serve.ts'

import { bindCaseFile } from './bindCaseFile.ts'
import { bindInputSchema } from './bindInput.ts'
import { gate, gateInputSchema } from './gate.ts'

serveWorker({
  gate(input) {
    const { path, fileName } = gateInputSchema.parse(input)
    return gate(path, fileName)
  },
  bind: (input, hooks) => bindCaseFile(bindInputSchema.parse(input), hooks),
})
