import { defaultDataDirectory } from '#hosts/dataDirectory.ts'
import { runCommandLine } from '#hosts/cli/run.ts'

process.exitCode = await runCommandLine({
  argv: process.argv.slice(2),
  env: process.env,
  // npm runs scripts in the project's folder and leaves the user's own in INIT_CWD.
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
  defaultData: defaultDataDirectory(),
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(text.startsWith('\r') ? text : `\r\u001B[K${text}\n`),
})
