import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** Exit codes: what a script may rely on. */
export const exitCodes = { pass: 0, fail: 1, unknown: 2, usage: 64 } as const

/** A command line that was understood. Paths are absolute. */
export interface CommandLine {
  readonly words: readonly string[]
  readonly data: string
  readonly json: boolean
  readonly staffNo: string | null
  readonly out: string | null
  readonly volume: string | null
  readonly originals: string | null
  readonly trust: string | null
  readonly bureau: string | null
  readonly name: string | null
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
  help: { type: 'boolean', short: 'h' },
} as const

/**
 * Reads a command line. Relative paths are taken from where the user stands: npm changes the
 * directory and leaves the old one in `INIT_CWD`.
 *
 * @returns the option that was not understood, as `{ unknown }`
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
      data: path(values.data) ?? from.defaultData,
      json: values.json ?? false,
      staffNo: values.as ?? null,
      out: path(values.out),
      volume: values.volume ?? null,
      originals: path(values.originals),
      trust: path(values.trust),
      bureau: values.bureau ?? null,
      name: values.name ?? null,
      help: values.help ?? false,
    }
  } catch (error) {
    return { unknown: error instanceof Error ? error.message : String(error) }
  }
}
