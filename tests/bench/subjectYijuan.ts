import { readFileSync } from 'node:fs'

import { bindCaseFile } from '#binder/bindCaseFile.ts'
import { bindInputSchema } from '#binder/bindInput.ts'

import { printCost } from './measure.ts'

const started = performance.now()
const input = bindInputSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
await bindCaseFile(input, { progress: () => {}, signal: new AbortController().signal })
printCost(started)
