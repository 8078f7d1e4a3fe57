import { readdirSync, readFileSync } from 'node:fs'

const everyMs = 100

/** Samples `/proc` (Linux only) for the largest renderer that this process started, until `stop` gives its highest resident MiB. */
export function highestRendererMiB(): { stop: () => number } {
  let highest = 0
  const sample = () => {
    highest = Math.max(highest, ...renderersBelow(process.pid).map(residentMiB))
  }
  const timer = setInterval(sample, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      sample()
      return Math.round(highest)
    },
  }
}

function renderersBelow(pid: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter(isNumber)
      .map((name) => [Number(name), parentOf(name)]),
  )
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one) ?? 0
    return parent === pid || (parent > 1 && isBelow(parent))
  }
  return [...parents.keys()].filter((one) => isBelow(one) && read(one, 'cmdline').includes('--type=renderer'))
}

function isNumber(name: string): boolean {
  return /^\d+$/.test(name)
}

function parentOf(name: string): number {
  return Number(read(name, 'stat').split(') ')[1]?.split(' ')[1] ?? 0)
}

function residentMiB(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0) / 1024
}

/** Empty once the process has ended. */
function read(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
