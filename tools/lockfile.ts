import { readFileSync } from 'node:fs'

import * as z from 'zod'

const lockSchema = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), resolved: z.string().optional(), gypfile: z.boolean().optional() }),
  ),
})

const packageSchema = z.looseObject({
  allowScripts: z.record(z.string(), z.boolean()).optional(),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
})

const wantedScripts = { node: true, 'better-sqlite3-multiple-ciphers': false }

/** An exact version, or an alias to one; a range would make two installs differ. */
const exact = /^(npm:(@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

/**
 * What is wrong with package.json and its lock file, each as one sentence with the mend.
 *
 * npm 10 and 11 start node-gyp for a package with a `binding.gyp` unless its lock entry says
 * `"gypfile": false`, npm 12 blocks scripts that `allowScripts` does not name. With both `npm ci`
 * needs neither Python nor a compiler.
 */
export function lockFaults(lockText: string, packageText: string): string[] {
  const lock = lockSchema.parse(JSON.parse(lockText))
  const manifest = packageSchema.parse(JSON.parse(packageText))
  const faults: string[] = []
  if (lock.packages['node_modules/better-sqlite3']?.gypfile !== false) {
    faults.push(
      'package-lock.json: the entry "node_modules/better-sqlite3" has lost "gypfile": false (npm drops it whenever it writes the lock file). Put the line back, or npm 10 and 11 start a compiler.',
    )
  }
  const named = Object.entries(lock.packages).filter(([, entry]) => /^[a-z+]+:\/\//.test(entry.resolved ?? ''))
  if (named.length > 0) {
    faults.push(
      `package-lock.json: ${named.length} entries name a host in "resolved" (${named[0]?.[0]} …). Re-lock with the repository's .npmrc, or remove those lines.`,
    )
  }
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
