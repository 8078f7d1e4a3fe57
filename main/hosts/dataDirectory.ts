import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

interface Surroundings {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

/** Where a desk lies when nobody says otherwise. */
export function defaultDataDirectory({ platform, env, home }: Surroundings = here()): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Yijuan')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Yijuan')
  const named = env['XDG_DATA_HOME']
  return join(named !== undefined && isAbsolute(named) ? named : join(home, '.local', 'share'), 'yijuan')
}

/**
 * The data directory asked for by `--data DIR` (or `--data=DIR`), else the default.
 *
 * A relative one is meant from where the user stands: npm changes the working directory and leaves
 * that in `INIT_CWD`. Null when `--data` has no folder after it.
 */
export function dataDirectoryFrom(args: readonly string[], around: Surroundings = here()): string | null {
  const at = args.findIndex((arg) => arg === '--data' || arg.startsWith('--data='))
  if (at < 0) return defaultDataDirectory(around)
  const named = args[at] === '--data' ? args[at + 1] : args[at]?.slice('--data='.length)
  if (named === undefined || named === '' || named.startsWith('--')) return null
  return resolve(around.env['INIT_CWD'] ?? process.cwd(), named)
}

function here(): Surroundings {
  return { platform: process.platform, env: process.env, home: homedir() }
}
