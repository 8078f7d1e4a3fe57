import type { Lock, LockEntry } from './lockSchema.ts'

export interface PlatformPackage {
  readonly name: string
  readonly version: string
  /** Whether only development needs it, as its parent says. */
  readonly dev: boolean
}

/**
 * Optional packages for other systems that the lock file has no entry for.
 *
 * npm leaves them out when the registry it asked while locking does not hold them. npm 10 does not
 * mind; `npm ci` of npm 11 and 12 then stops with "Missing: … from lock file".
 */
export function missingPlatformPackages(lock: Lock): PlatformPackage[] {
  const missing = new Map<string, PlatformPackage>()
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const present = Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`))
      if (!present) missing.set(name, { name, version, dev: entry.dev === true })
    }
  }
  return [...missing.values()]
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

/**
 * The lock entry of such a package: system and processor are read from its name, so that npm passes
 * it over elsewhere without asking for it. No integrity: this machine never saw the bytes.
 */
export function platformEntry(wanted: PlatformPackage): LockEntry {
  const words = wanted.name.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const musl = words.some((word) => word.startsWith('musl'))
  const gnu = words.some((word) => word.startsWith('gnu'))
  const libc = musl ? 'musl' : gnu ? 'glibc' : null
  return {
    version: wanted.version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(wanted.dev ? { dev: true } : {}),
    ...(libc !== null && os.includes('linux') ? { libc: [libc] } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  }
}
