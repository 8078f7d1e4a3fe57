import { fork } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { seededNumbers } from '#tests/helpers/mutations.ts'
import { tempFolder } from '#tests/helpers/tempFolder.ts'
import { openTestOffice, startTestOffice, testPassword } from '#tests/helpers/testOffice.ts'

interface Acknowledged {
  ready?: boolean
  caseId?: string
  materialId?: string | null
  file?: string
  seal?: string
  sha256?: string
}

// YIJUAN_SEED repeats a failing run; YIJUAN_KILLS makes the campaign longer.
const seed = Number(process.env['YIJUAN_SEED'] ?? 20231127)
const kills = Number(process.env['YIJUAN_KILLS'] ?? 25)
/** A case, two files and a seal are four acknowledgements; the kill comes at most this long after one of them. */
const acknowledgements = 5
const longestMs = 800
const folder = tempFolder()
const papers = join(folder.path, 'papers')
const fresh = join(folder.path, 'fresh')

beforeAll(async () => {
  await mkdir(papers)
  await sharp({ create: { width: 620, height: 877, channels: 3, background: '#f4f1e8' } })
    .jpeg()
    .toFile(join(papers, '甲.jpg'))
  await writeFile(join(papers, '乙.bin'), randomBytes(3_000_000))
  const office = await openTestOffice(fresh)
  await office.close()
}, 60_000)

afterAll(() => folder.remove())

it(
  `loses nothing that was acknowledged when the service is killed at ${kills} random points of intake and seal`,
  async () => {
    const random = seededNumbers(seed)
    const office = join(folder.path, 'killed')
    await cp(fresh, office, { recursive: true })
    const before: Acknowledged[] = []
    for (let kill = 1; kill <= kills; kill += 1) {
      before.push(...(await workUntilKilled(office, { lines: kill % acknowledgements, ms: random(longestMs) })))
      // Looking at everything after each kill would take longer each time: the newest now, all at the end.
      await expectNothingMissing(office, kill === kills ? before : before.slice(-6))
    }
    expect(before.filter((line) => line.seal !== undefined).length).toBeGreaterThan(0)
  },
  kills * 8000,
)

/** Starts an office, lets it acknowledge some work and kills it a moment later with everything it started. */
async function workUntilKilled(directory: string, after: { lines: number; ms: number }): Promise<Acknowledged[]> {
  const child = fork(new URL('officeChild.ts', import.meta.url), [directory, papers], {
    silent: true,
    execArgv: [],
    detached: true,
  })
  const lines: Acknowledged[] = []
  let text = ''
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => reject(new Error(chunk.toString())))
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const whole = text.split('\n')
      text = whole.pop() ?? ''
      lines.push(...whole.map((line): Acknowledged => JSON.parse(line)))
      if (lines[0]?.ready) resolve()
    })
  })
  await ready
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin?.write('begin\n')
  while (lines.length <= after.lines) await setTimeout(5)
  await setTimeout(after.ms)
  // The whole group: a helper process must not outlive the test.
  process.kill(-Number(child.pid), 'SIGKILL')
  await ended
  return lines.filter((line) => line.ready !== true)
}

async function expectNothingMissing(directory: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const office = startTestOffice(directory)
  await office.ask('desk.unlock', { with: 'passphrase', passphrase: testPassword })
  await office.ask('session.signIn', { staffNo: '001', password: testPassword })
  expect(await office.ask('trail.verify', {})).toMatchObject({ verdict: 'pass', problems: [] })
  for (const line of acknowledged) {
    const view = await office.ask('case.get', { caseId: line.caseId ?? '' })
    if (line.materialId !== undefined) expect(view.file.materials.map(({ id }) => id)).toContain(line.materialId)
    if (line.seal !== undefined) expect(sha256Of(await readFile(line.seal))).toBe(line.sha256)
  }
  const visible = await readdir(join(directory, 'desk', '封卷')).catch(() => [])
  expect(visible.filter((name) => name.startsWith('.封卷中'))).toEqual([])
  await office.close()
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
