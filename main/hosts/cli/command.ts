import type { Result } from '#domain/result.ts'

import type { CliSession } from './cliSession.ts'
import type { CommandLine } from './commandLine.ts'

/** What a command has to say: lines for people, a value for `--json`, and its exit code. */
export interface Outcome {
  readonly exit: number
  readonly lines: readonly string[]
  readonly value: unknown
}

/** What a command may use. */
export interface CommandContext {
  readonly line: CommandLine
  readonly env: NodeJS.ProcessEnv
  readonly cli: CliSession
  /** Says something while the command is still at work (to stderr, so that `--json` stays clean). */
  say(text: string): void
}

/** A command: how it is called, whether it needs somebody signed in, and what it does. */
export interface Command {
  readonly usage: string
  readonly about: string
  readonly needsDesk: boolean
  /** Fills in what the user left out, before a desk is opened. */
  complete?(line: CommandLine): CommandLine
  run(context: CommandContext): Promise<Result<Outcome> | 'usage'>
}
