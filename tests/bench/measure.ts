import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'

/** What a process cost. */
export interface Cost {
  cpuSeconds: number
  wallSeconds: number
  peakMiB: number
}

const sampleMs = 20

/** Runs a Node subject that prints its own cost as its last line; throws when it fails. */
export function measureNode(file: string, args: readonly string[]): Cost {
  const output = execFileSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })
  const line = output.trim().split('\n').at(-1) ?? ''
  // Printed by `printCost` of this very file.
  return JSON.parse(line) as Cost
}

/** Prints what this process has cost so far; the last thing a Node subject does. */
export function printCost(started: number): void {
  const { user, system } = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  const cost: Cost = {
    cpuSeconds: (user + system) / 1e6,
    wallSeconds: (performance.now() - started) / 1000,
    peakMiB: maxRSS / 1024,
  }
  console.log(JSON.stringify(cost))
}

/** Runs another program and samples `/proc`, which only Linux has; null elsewhere. */
export async function measureProgram(program: string, args: readonly string[]): Promise<Cost | null> {
  if (process.platform !== 'linux') return null
  const started = performance.now()
  const child = spawn(program, args, { stdio: 'ignore' })
  let ticks = 0
  let peakKiB = 0
  const timer = setInterval(() => {
    const seen = sampleOf(child.pid ?? 0)
    ticks = Math.max(ticks, seen.ticks)
    peakKiB = Math.max(peakKiB, seen.peakKiB)
  }, sampleMs)
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve))
  clearInterval(timer)
  // qpdf says 3 when it only warned.
  if (code !== 0 && code !== 3) throw new Error(`${program} ended with ${code}`)
  return { cpuSeconds: ticks / 100, wallSeconds: (performance.now() - started) / 1000, peakMiB: peakKiB / 1024 }
}

function sampleOf(pid: number): { ticks: number; peakKiB: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return { ticks: Number(fields[11]) + Number(fields[12]), peakKiB: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) }
  } catch {
    // It has ended between two samples.
    return { ticks: 0, peakKiB: 0 }
  }
}
