import { readFileSync, writeFileSync } from 'node:fs'

import { mendLock } from './lockfile/mendLock.ts'

// `node tools/mendLock.ts`, after every `npm install` that wrote the lock file.
const path = 'package-lock.json'
const before = readFileSync(path, 'utf8')
const after = mendLock(before)
if (after !== before) writeFileSync(path, after)
console.log(after === before ? `${path}: nothing to mend` : `${path}: mended`)
