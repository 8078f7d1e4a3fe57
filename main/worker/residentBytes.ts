import { readFileSync } from 'node:fs'

/** Resident memory of another process in bytes; null where the system has no /proc or it is gone. */
export function residentBytes(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))
    return line ? Number(line[1]) * 1024 : null
  } catch {
    return null
  }
}
