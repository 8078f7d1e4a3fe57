import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { lockFaults } from './lockFaults.ts'
import type { Lock } from './lockSchema.ts'
import { mendLock } from './mendLock.ts'
import { platformEntry } from './platformPackages.ts'

const lock = mendLock(readFileSync('package-lock.json', 'utf8'))
const manifest = readFileSync('package.json', 'utf8')

function without(path: string): string {
  const whole: Lock = JSON.parse(lock)
  const kept = Object.entries(whole.packages).filter(([name]) => name !== path)
  return JSON.stringify({ ...whole, packages: Object.fromEntries(kept) })
}

describe('the lock file', () => {
  it('as it lies in the repository installs on npm 10, 11 and 12 without Python or a compiler', () => {
    expect(lockFaults(readFileSync('package-lock.json', 'utf8'), manifest)).toEqual([])
  })

  it.each([
    ['npm has dropped gypfile', lock.replace(/"gypfile": false/, '"gypfile": true'), '"gypfile": false'],
    [
      'it names a host',
      lock.replace('"integrity"', '"resolved": "https://example.invalid/a.tgz", "integrity"'),
      'name a host',
    ],
    [
      'npm has left out the packages of Windows',
      without('node_modules/@oxfmt/binding-win32-x64-msvc'),
      'other systems',
    ],
  ])('is faulty when %s, and mending puts it right', (_what, faulty, sentence) => {
    expect([lockFaults(faulty, manifest), mendLock(faulty) === lock]).toEqual([
      [expect.stringContaining(sentence)],
      true,
    ])
  })

  it('is faulty when npm 12 would not run the script that brings Node', () => {
    const faulty = manifest.replace('"node": true', '"node": false')
    expect(lockFaults(lock, faulty)).toEqual([expect.stringContaining('allowScripts')])
  })

  it('is faulty when a version is a range', () => {
    expect(lockFaults(lock, manifest.replace('"zod": "', '"zod": "^'))).toEqual([expect.stringContaining('zod is "^')])
  })
})

describe('a package for another system', () => {
  it.each([
    ['@a/b-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@a/b-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@a/b-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@oxlint-tsgolint/darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
  ])('says in its entry where %s belongs', (name, place) => {
    expect(platformEntry({ name, version: '1.0.0', dev: true })).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      ...place,
    })
  })
})
