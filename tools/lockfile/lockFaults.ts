import { readFileSync } from 'node:fs'

import * as z from 'zod'

import { lockSchema, sqliteEntry } from './lockSchema.ts'
import { missingPlatformPackages } from './platformPackages.ts'

const packageSchema = z.looseObject({
  allowScripts: z.record(z.string(), z.boolean()).optional(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

const wantedScripts = { node: true, 'better-sqlite3-multiple-ciphers': false }
const mend = 'Run: node tools/mendLock.ts'

/** An exact version, or an alias to one; a range would make two installs differ. */
const exact = /^(npm:(@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

function faultsOfLock(lockText: string): string[] {
  const lock = lockSchema.parse(JSON.parse(lockText))
  const faults: string[] = []
  if (lock.packages[sqliteEntry]?.gypfile !== false) {
    faults.push(
      `package-lock.json: the entry "${sqliteEntry}" has lost "gypfile": false (npm drops it whenever it writes the lock file); npm 10 and 11 would start a compiler. ${mend}`,
    )
  }
  const named = Object.values(lock.packages).filter((entry) => /^[a-z+]+:\/\//.test(entry.resolved ?? ''))
  if (named.length > 0) faults.push(`package-lock.json: ${named.length} entries name a host in "resolved". ${mend}`)
  const missing = missingPlatformPackages(lock)
  if (missing.length > 0) {
    faults.push(
      `package-lock.json: no entry for ${missing.length} packages of other systems (${missing[0]?.name} …); npm 11 and 12 refuse it. ${mend}`,
    )
  }
  return faults
}

/**
 * What is wrong with package.json and its lock file, each as one sentence with the mend.
 *
 * npm 10 and 11 start node-gyp for a package with a `binding.gyp` unless its lock entry says
 * `"gypfile": false`, npm 12 blocks scripts that `allowScripts` does not name. With both `npm ci`
 * needs neither Python nor a compiler.
 */
export function lockFaults(lockText: string, packageText: string): string[] {
  const manifest = packageSchema.parse(JSON.parse(packageText))
  const faults = faultsOfLock(lockText)
  if (JSON.stringify(manifest.allowScripts) !== JSON.stringify(wantedScripts)) {
    faults.push(
      `package.json: "allowScripts" must be ${JSON.stringify(wantedScripts)}, or npm 12 does not install Node.`,
    )
  }
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!exact.test(version)) faults.push(`package.json: ${name} is "${version}"; write the exact version.`)
  }
  return faults
}

/** The faults of the repository that this runs in. */
export function lockFaultsHere(): string[] {
  return lockFaults(readFileSync('package-lock.json', 'utf8'), readFileSync('package.json', 'utf8'))
}
