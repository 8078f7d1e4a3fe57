import { mkdtempSync } from 'node:fs'
import { copyFile, open, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import type { OutputOf } from '#contract/index.ts'
import type { SealVolume } from '#domain/dossier/sealPlan.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { worstVerdict } from '#domain/seal/verifyReport.ts'

import type { Command, CommandContext, Outcome } from '#hosts/cli/command.ts'
import { exitCodes, type CommandLine } from '#hosts/cli/commandLine.ts'

import { createDemoDesk } from './createDemoDesk.ts'
import { linesOfReport } from './sealCommands.ts'

type Sealed = OutputOf<'seal.run'>

/** The demo: one invented case from its papers to two sealed volumes, and a forgery that is caught. */
export const demoCommands: Record<string, Command> = {
  demo: {
    usage: 'demo [--data 新数据目录] [--out 输出文件夹]',
    about: '演示：从一案的纸质材料到封签核验，并当场发现一个被改的字节',
    needsDesk: false,
    complete: inFolderOfItsOwn,
    run: async (context) => {
      const { line } = context
      return line.out === null ? 'usage' : runDemo(context, line.out)
    },
  },
}

/** The demo never touches the office's own desk: without `--data` it works in a fresh temporary folder. */
function inFolderOfItsOwn(line: CommandLine): CommandLine {
  if (line.isDataGiven && line.out !== null) return line
  const folder = mkdtempSync(join(tmpdir(), 'yijuan-demo-'))
  return {
    ...line,
    data: line.isDataGiven ? line.data : join(folder, '工作台'),
    out: line.out ?? join(folder, '封卷'),
  }
}

async function runDemo(context: CommandContext, out: string): Promise<Result<Outcome>> {
  const { cli, say } = context
  const caseId = await openDemoDesk(context)
  if (!caseId.ok) return caseId
  const view = await cli.ask('case.get', { caseId: caseId.value })
  if (!view.ok) return view
  const { file, title, blemishes, missing } = view.value
  say(
    `② 已收入：${title}，材料 ${file.materials.length} 件，审核 ${file.rounds.length} 轮，集体讨论 ${file.discussions.length} 次`,
  )
  say(`   瑕疵 ${blemishes.length} 项，缺件 ${missing.length} 项`)
  const sealed: Sealed[] = []
  for (const volume of ['正卷', '副卷'] as const) {
    const one = await sealVolume(context, { caseId: caseId.value, volume, out })
    if (!one.ok) return one
    sealed.push(one.value)
  }
  return proveSeals(context, sealed)
}

async function openDemoDesk(context: CommandContext): Promise<Result<string>> {
  context.say('① 新建演示工作台，生成一案的纸质材料扫描件并收入（约半分钟）')
  const created = await createDemoDesk(context)
  if (!created.ok) return created
  const loaded = await context.cli.ask('desk.loadDemo', {})
  return loaded.ok ? ok(loaded.value.caseId) : loaded
}

async function sealVolume(
  { cli, say }: CommandContext,
  input: { caseId: string; volume: SealVolume; out: string },
): Promise<Result<Sealed>> {
  say(`③ 封${input.volume}：编目、编页、装订、封签、读回核验`)
  const { caseId, volume, out } = input
  return cli.ask('seal.run', { caseId, volume, closingNote: {}, directory: out })
}

/** Verifies each seal as a stranger would who trusts the desk's certificate, then a copy with one byte changed. */
async function proveSeals(context: CommandContext, sealed: readonly Sealed[]): Promise<Result<Outcome>> {
  const { line, say } = context
  const trust = join(line.data, '完整性封签证书.pem')
  const lines: string[] = []
  const reports = []
  for (const { seal } of sealed) {
    const report = await verify(context, seal.path, trust)
    if (!report.ok) return report
    reports.push(report.value)
    lines.push(...linesOfReport(report.value))
  }
  const [first] = sealed
  if (first === undefined) return fail({ kind: 'sealFailed', step: 'demo', detail: 'nothing sealed' })
  say('④ 把副本改动一个字节，再核验')
  const forged = await verify(context, await flippedCopy(first.seal.path), trust, first.seal.path)
  if (!forged.ok) return forged
  const caught = forged.value.verdict === 'fail'
  lines.push(
    caught ? '改动一个字节的副本：已被发现' : '改动一个字节的副本：没有被发现！',
    ...linesOfReport(forged.value),
  )
  lines.push(`已核验的封签案卷：${first.seal.path}`)
  const isGood = caught && worstVerdict(reports.map((report) => report.verdict)) === 'pass'
  return ok({ exit: isGood ? exitCodes.pass : exitCodes.fail, value: { sealed, reports, forged: forged.value }, lines })
}

/** Verifies a file against the originals of the seal at `sealPath`: a copy elsewhere has none beside it. */
function verify({ cli }: CommandContext, path: string, trust: string, sealPath = path) {
  const originals = cli.token(join(dirname(sealPath), '原件'))
  return cli.ask('verify.file', { token: cli.token(path), originals, trust: cli.token(trust) })
}

/** A copy of the file with the lowest bit of the byte in its middle changed. */
async function flippedCopy(path: string): Promise<string> {
  const copy = join(dirname(dirname(path)), '改动一个字节的副本.pdf')
  await copyFile(path, copy)
  const middle = Math.floor((await stat(copy)).size / 2)
  const file = await open(copy, 'r+')
  try {
    const byte = new Uint8Array(1)
    await file.read(byte, 0, 1, middle)
    await file.write(
      byte.map((value) => value ^ 1),
      0,
      1,
      middle,
    )
  } finally {
    await file.close()
  }
  return copy
}
