import type { Progress } from '#contract/frame.ts'
import { errorLine } from '#contract/text/errors.ts'
import { progressOf } from '#contract/text/progress.ts'
import type { AppError } from '#domain/errors.ts'
import { fail, type Result } from '#domain/result.ts'
import { logUnexpected } from '#service/unexpected.ts'

import { openCliSession, signIn } from './cliSession.ts'
import type { Command, Outcome } from './command.ts'
import { exitCodes, readCommandLine, type CommandLine } from './commandLine.ts'
import { caseCommands } from './commands/caseCommands.ts'
import { defectCommands } from './commands/defectCommands.ts'
import { demoCommands } from './commands/demoCommand.ts'
import { demoDeskCommands } from './commands/demoDeskCommand.ts'
import { deskCommands } from './commands/deskCommands.ts'
import { ledgerCommands } from './commands/ledgerCommands.ts'
import { platformCommands } from './commands/platformCommands.ts'
import { reviewCommands } from './commands/reviewCommands.ts'
import { sealCommands } from './commands/sealCommands.ts'
import { searchCommands } from './commands/searchCommands.ts'
import { statisticsCommands } from './commands/statisticsCommands.ts'

const commands: Record<string, Command> = {
  ...deskCommands,
  ...caseCommands,
  ...ledgerCommands,
  ...platformCommands,
  ...sealCommands,
  ...searchCommands,
  ...statisticsCommands,
  ...defectCommands,
  ...reviewCommands,
  ...demoCommands,
  ...demoDeskCommands,
}

/** Where a command line comes from and where its words go. */
export interface Terminal {
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  readonly defaultData: string
  out(text: string): void
  err(text: string): void
  /** Shows a line that the next one replaces; null where nobody watches, or with `--json`. */
  readonly progress: ((text: string) => void) | null
}

/**
 * Runs one command line.
 *
 * @returns 0 passed · 1 failed or refused · 2 cannot be judged here · 64 not understood
 */
export async function runCommandLine(terminal: Terminal): Promise<number> {
  const line = readCommandLine(terminal.argv, terminal)
  if ('unknown' in line) return showUsage(terminal, line.unknown)
  const command = commandOf(line)
  if (line.help && command === null) return showUsage(terminal, null)
  if (command === null)
    return showUsage(terminal, line.words.length === 0 ? '请写明命令' : `没有这个命令：${line.words.join(' ')}`)
  if (command.needsDesk && line.staffNo === null) return showUsage(terminal, '请用 --as 写明工号')
  const outcome = await execute(terminal, command.complete?.(line) ?? line, command)
  if (outcome === 'usage') return showUsage(terminal, `用法：yijuan ${command.usage}`)
  if (!outcome.ok) return showError(terminal, line, outcome.error)
  if (line.json) terminal.out(JSON.stringify(outcome.value.value))
  else for (const text of outcome.value.lines) terminal.out(text)
  return outcome.value.exit
}

function commandOf(line: CommandLine): Command | null {
  const [first = '', second = ''] = line.words
  const name = [`${first} ${second}`, first].find((one) => Object.hasOwn(commands, one))
  return name === undefined ? null : (commands[name] ?? null)
}

async function execute(terminal: Terminal, line: CommandLine, command: Command): Promise<Result<Outcome> | 'usage'> {
  const cli = openCliSession(line, (progress) => terminal.progress?.(progressLine(progress)))
  try {
    if (command.needsDesk) {
      const account = await signIn(cli, line, terminal.env)
      if (!account.ok) return account
    }
    return await command.run({ line, env: terminal.env, cli, say: terminal.err })
  } catch (error) {
    return fail({ kind: 'unexpected', reference: logUnexpected(line.words.slice(0, 2).join(' '), error) })
  } finally {
    await cli.close()
  }
}

function progressLine({ step, done, total, detail }: Progress): string {
  return `${progressOf(step)}${total > 0 ? ` ${done}/${total}` : ''} ${detail}`
}

function showUsage(terminal: Terminal, problem: string | null): number {
  if (terminal.argv.includes('--json')) {
    const usage = Object.values(commands).map((command) => `yijuan ${command.usage}`)
    terminal.out(JSON.stringify({ error: problem === null ? null : { kind: 'usage' }, message: problem ?? '', usage }))
    return problem === null ? exitCodes.pass : exitCodes.usage
  }
  const say = problem === null ? terminal.out : terminal.err
  if (problem !== null) say(problem)
  say('一卷 yijuan —— 命令：')
  for (const { usage, about } of Object.values(commands)) say(`  yijuan ${usage}\n      ${about}`)
  say('通用：--data 数据目录  --json  --as 工号（密码 YIJUAN_PASSWORD，工作台口令 YIJUAN_PASSPHRASE）')
  say('退出码：0 通过  1 未通过或被拒绝  2 在此无法判断  64 用法不对')
  return problem === null ? exitCodes.pass : exitCodes.usage
}

function showError(terminal: Terminal, line: CommandLine, error: AppError): number {
  const message = errorLine(error)
  if (line.json) terminal.out(JSON.stringify({ error, message }))
  terminal.err(message)
  return exitCodes.fail
}
