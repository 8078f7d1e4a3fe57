import { randomBytes } from 'node:crypto'

/**
 * Logs a bug to stderr and answers the reference number that the user is shown.
 *
 * A message may quote what somebody typed, so only the class, the code and the stack frames are
 * written; with `YIJUAN_DEBUG=1` the message too.
 */
export function logUnexpected(where: string, error: unknown): string {
  const reference = randomBytes(4).toString('hex')
  const line = { at: new Date().toISOString(), reference, where, ...describe(error) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
  return reference
}

function describe(error: unknown): { name: string; code?: string; frames?: string[]; message?: string } {
  if (!(error instanceof Error)) return { name: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    name: error.name,
    frames: frames.slice(0, 12).map((line) => line.trim()),
    ...('code' in error && { code: String(error.code) }),
    ...(process.env['YIJUAN_DEBUG'] === '1' && { message: error.message }),
  }
}
