import { lockSchema, sqliteEntry, type Lock } from './lockSchema.ts'
import { missingPlatformPackages, platformEntry } from './platformPackages.ts'

/** The lock file with what npm leaves out put back: `gypfile`, entries for other systems, no host names. */
export function mendLock(lockText: string): string {
  // Checked but not replaced by what zod gives back: zod orders the keys anew.
  const lock: Lock = JSON.parse(lockText)
  lockSchema.parse(lock)
  const packages = { ...lock.packages }
  for (const wanted of missingPlatformPackages(lock)) packages[`node_modules/${wanted.name}`] = platformEntry(wanted)
  for (const [path, entry] of Object.entries(packages)) {
    const { resolved: _host, ...kept } = entry
    packages[path] = path === sqliteEntry ? { ...kept, gypfile: false } : kept
  }
  const sorted = Object.entries(packages).toSorted(([one], [other]) => one.localeCompare(other, 'en'))
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`
}
