import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** Exit codes: what a script may rely on. */
export const exitCodes = { pass: 0, fail: 1, unknown: 2, usage: 64 } as const

/** A command line that was understood. Paths of options are absolute, those among `words` as typed: see `pathOf`. */
export interface CommandLine {
  readonly words: readonly string[]
  /** Where the user stands. */
  readonly cwd: string
  /** The data directory; the default one unless `isDataGiven`. */
  readonly data: string
  readonly isDataGiven: boolean
  readonly json: boolean
  readonly staffNo: string | null
  readonly out: string | null
  readonly volume: string | null
  readonly originals: string | null
  readonly trust: string | null
  readonly bureau: string | null
  readonly name: string | null
  readonly year: number | null
  readonly caseId: string | null
  /** Every case instead of one. */
  readonly all: boolean
  readonly help: boolean
}

const options = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  as: { type: 'string' },
  out: { type: 'string' },
  volume: { type: 'string' },
  originals: { type: 'string' },
  trust: { type: 'string' },
  bureau: { type: 'string' },
  name: { type: 'string' },
  year: { type: 'string' },
  case: { type: 'string' },
  all: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/**
 * Reads a command line. Relative paths are taken from where the user stands: npm changes the
 * directory and leaves the old one in `INIT_CWD`.
 *
 * @returns what was not understood, as a sentence in `{ unknown }`
 */
export function readCommandLine(
  argv: readonly string[],
  from: { cwd: string; defaultData: string },
): CommandLine | { unknown: string } {
  const path = (value: string | undefined) => (value === undefined ? null : resolve(from.cwd, value))
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    return {
      words: positionals,
      cwd: from.cwd,
      data: path(values.data) ?? from.defaultData,
      isDataGiven: values.data !== undefined,
      json: values.json ?? false,
      staffNo: values.as ?? null,
      out: path(values.out),
      volume: values.volume ?? null,
      originals: path(values.originals),
      trust: path(values.trust),
      bureau: values.bureau ?? null,
      name: values.name ?? null,
      year: values.year === undefined ? null : Number(values.year),
      caseId: values.case ?? null,
      all: values.all ?? false,
      help: values.help ?? false,
    }
  } catch (error) {
    return { unknown: problemOf(error) }
  }
}

/** A path among the words of the command line, from where the user stands. */
export function pathOf(line: CommandLine, word: string): string {
  return resolve(line.cwd, word)
}

/** Node's own sentences are English; the option they quote is what helps. */
function problemOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const option = /'(-[^' ,]+)/.exec(message)?.[1] ?? ''
  return message.startsWith('Unknown option') ? `没有这个选项：${option}` : `选项 ${option} 写得不对，请看用法`
}
