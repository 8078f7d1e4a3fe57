import { defaultDataDirectory } from '#hosts/dataDirectory.ts'
import { runCommandLine } from '#hosts/cli/run.ts'

const argv = process.argv.slice(2)
// Control characters only where somebody watches; a log file or a script gets plain lines.
const isWatched = process.stderr.isTTY && !argv.includes('--json')
const clearLine = isWatched ? '\r\u001B[K' : ''

process.exitCode = await runCommandLine({
  argv,
  env: process.env,
  // npm runs scripts in the project's folder and leaves the user's own in INIT_CWD.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  defaultData: defaultDataDirectory(),
  out: (text) => {
    process.stderr.write(clearLine)
    process.stdout.write(`${text}\n`)
  },
  err: (text) => process.stderr.write(`${clearLine}${text}\n`),
  progress: isWatched ? (text) => process.stderr.write(clearLine + text) : null,
})
