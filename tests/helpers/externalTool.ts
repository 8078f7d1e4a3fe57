import { appendFileSync, existsSync, mkdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

/** Where missing tools are written down; `npm test` prints the file at its end. */
export const missingToolsFile = 'test-results/cannot-judge.txt'

interface Where {
  readonly env: NodeJS.ProcessEnv
  readonly file: string
}

const here: Where = { env: process.env, file: missingToolsFile }

/** Where a program stands on this PC, or null. */
export function findProgram(name: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(existsSync) ?? null
}

/**
 * A judge from outside (pdfsig, qpdf, pdftotext): its path, or null with a line 不能在此判断 for the
 * end of `npm test`, so that nothing is skipped in silence.
 *
 * Use with `it.skipIf(tool === null)`; `what` says what stays unjudged.
 */
export function externalTool(name: string, what: string, where: Where = here): string | null {
  const path = findProgram(name, where.env)
  if (path !== null) return path
  const line = `不能在此判断 cannot be judged here: ${what}（本机没有 ${name} / no ${name} on this machine）`
  console.warn(line)
  mkdirSync(dirname(where.file), { recursive: true })
  appendFileSync(where.file, `${line}\n`)
  return null
}
