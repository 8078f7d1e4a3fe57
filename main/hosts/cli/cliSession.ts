import type { Progress } from '#contract/frame.ts'
import { contract, type InputOf, type OperationName, type OutputOf } from '#contract/index.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { forkWorker } from '#main/worker/fork.ts'
import { createApplication } from '#service/application.ts'
import { createFileTokens } from '#service/fileTokens.ts'

import type { CommandLine } from './commandLine.ts'

/** Asks the service as one person at a command line. */
export interface CliSession {
  ask<N extends OperationName>(op: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>
  /** A token for a path that the user named. */
  token(path: string): string
  close(): Promise<void>
}

/** A service of its own, in this process, on the data directory of the command line. */
export function openCliSession(line: CommandLine, onProgress: (progress: Progress) => void): CliSession {
  const files = createFileTokens()
  const application = createApplication({
    dataDirectory: line.data,
    workers: forkWorker,
    // The command line has no secret store: the passphrase comes from YIJUAN_PASSPHRASE.
    secrets: { available: false, protect: async (secret) => secret, reveal: async () => null },
    clock: () => new Date(),
    hostKind: 'cli',
    files,
  })
  const session = application.newSession()
  return {
    token: (path) => files.register(path),
    close: () => application.close(),
    ask: async (op, input) => {
      const parsed = contract[op].input.safeParse(input)
      if (!parsed.success) {
        const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
        return fail({ kind: 'invalidInput', issues })
      }
      const context = { session, signal: new AbortController().signal, via: 'cli' as const, progress: onProgress }
      const answer = await application.dispatch(op, parsed.data, context)
      // as: parse proves the value against this operation's own schema
      return answer.ok ? ok(contract[op].output.parse(answer.value) as OutputOf<typeof op>) : answer
    },
  }
}

/** Opens the desk and signs in, by `YIJUAN_PASSPHRASE`, `--as` and `YIJUAN_PASSWORD`. */
export async function signIn(
  cli: CliSession,
  line: CommandLine,
  env: NodeJS.ProcessEnv,
): Promise<Result<OutputOf<'session.signIn'>>> {
  const status = await cli.ask('desk.status', {})
  if (!status.ok) return status
  if (status.value.state === 'missing') return fail({ kind: 'deskMissing', directory: line.data })
  if (status.value.state === 'locked') {
    const passphrase = env['YIJUAN_PASSPHRASE'] ?? ''
    const opened = await cli.ask('desk.unlock', { with: 'passphrase', passphrase })
    if (!opened.ok) return opened
  }
  return cli.ask('session.signIn', { staffNo: line.staffNo ?? '', password: env['YIJUAN_PASSWORD'] ?? '' })
}
