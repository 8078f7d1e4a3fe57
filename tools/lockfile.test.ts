import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { lockFaults } from './lockfile.ts'

const lock = readFileSync('package-lock.json', 'utf8')
const manifest = readFileSync('package.json', 'utf8')

describe('the lock file', () => {
  it('installs without Python, a compiler or the registry of the machine that wrote it', () => {
    expect(lockFaults(lock, manifest)).toEqual([])
  })

  it('is faulty once npm has dropped gypfile', () => {
    const dropped = lock.replace(/,\s*"gypfile": false/, '')
    expect(lockFaults(dropped, manifest)).toEqual([expect.stringContaining('"gypfile": false')])
  })

  it('is faulty when it names a host', () => {
    const named = lock.replace('"integrity"', '"resolved": "https://example.invalid/a.tgz",\n      "integrity"')
    expect(lockFaults(named, manifest)).toEqual([expect.stringContaining('name a host')])
  })

  it('is faulty when npm 12 would not run the script that brings Node', () => {
    expect(lockFaults(lock, manifest.replace('"node": true', '"node": false'))).toEqual([
      expect.stringContaining('allowScripts'),
    ])
  })

  it('is faulty when a version is a range', () => {
    expect(lockFaults(lock, manifest.replace('"zod": "', '"zod": "^'))).toEqual([expect.stringContaining('zod is "^')])
  })
})
