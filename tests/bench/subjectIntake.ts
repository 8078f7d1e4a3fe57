import { readFileSync, readdirSync } from 'node:fs'

import { caseInput } from '#tests/helpers/officeCase.ts'
import { startTestOffice, testPassword } from '#tests/helpers/testOffice.ts'

/**
 * Takes files into a case through the service: gate, copy, hash, encrypt, record. The gate works in
 * a helper process; its CPU and its highest memory are added to ours (Linux only, elsewhere ours alone).
 */
const started = performance.now()
const [directory = '', ...tokens] = process.argv.slice(2)
let helperPeakKiB = 0
const timer = setInterval(() => (helperPeakKiB = Math.max(helperPeakKiB, ...childPids().map(peakKiB))), 50)

const office = startTestOffice(directory)
await office.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
await office.ask('session.signIn', { staffNo: '001', password: testPassword })
const { caseId } = await office.ask('case.create', caseInput())
const outcomes = await office.ask('material.add', { caseId, tokens, volume: '正', kind: 'other' })
const bad = outcomes.find((outcome) => outcome.state !== 'usable')
if (bad !== undefined) throw new Error(`not taken in: ${JSON.stringify(bad)}`)
clearInterval(timer)
const helpers = childPids()
await office.close()
// The kernel adds a child's time to ours once it has ended.
while (helpers.some((pid) => childPids().includes(pid))) await new Promise((resolve) => setTimeout(resolve, 10))

const { user, system } = process.cpuUsage()
const cost = {
  cpuSeconds: (user + system) / 1e6 + childTicks() / 100,
  wallSeconds: (performance.now() - started) / 1000,
  peakMiB: (process.resourceUsage().maxRSS + helperPeakKiB) / 1024,
}
console.log(JSON.stringify(cost))

function childPids(): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && fieldsOf(name)[1] === String(process.pid))
}

/** The fields of `/proc/<pid>/stat` from the state on; the parent is the second. */
function fieldsOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  } catch {
    return []
  }
}

function peakKiB(pid: string): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** CPU time of children that have ended, in hundredths of a second (cutime and cstime of proc(5)). */
function childTicks(): number {
  if (process.platform !== 'linux') return 0
  const fields = fieldsOf('self')
  return Number(fields[13]) + Number(fields[14])
}
