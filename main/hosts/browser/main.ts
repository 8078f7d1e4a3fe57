import { fileURLToPath } from 'node:url'

import { errorLine } from '#contract/text/errors.ts'
import { hostText } from '#contract/text/host.ts'
import { dataDirectoryFrom } from '#hosts/dataDirectory.ts'

import { isBuilt, openBrowserHost, type OpenBrowserHost } from './browserHost.ts'
import { findBrowser } from './findBrowser.ts'
import { isRoot, oldestBrowser } from './launch.ts'

export { openBrowserHost } from './browserHost.ts'

const exitUsage = 64

/** Opens the desk in a browser window and stays until it is closed; answers the exit code. */
export async function runBrowserHost(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const dataDirectory = dataDirectoryFrom(args)
  if (dataDirectory === null) return say(hostText.usage, exitUsage)
  const headless = env['YIJUAN_HEADLESS'] === '1'
  const hasDisplay = process.platform !== 'linux' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'])
  if (!headless && !hasDisplay) return say(hostText.noDisplay)
  if (!isBuilt()) return say(hostText.notBuilt)
  const browser = findBrowser()
  if (!browser) return say(hostText.noBrowser)
  say(hostText.opening(dataDirectory), 0)
  if (isRoot()) say(hostText.rootSandbox)
  const log = (line: string): void => void process.stderr.write(`${line}\n`)
  const opening = openBrowserHost({ dataDirectory, executablePath: browser.path, headless, log })
  const host = await opening.catch((error: unknown) => String(error instanceof Error ? error.message : error))
  if (typeof host === 'string') return say(hostText.browserRefused(host.split('\n')[0] ?? ''))
  if (!host) return say(errorLine({ kind: 'deskLocked', directory: dataDirectory }))
  return stay(host)
}

async function stay(host: OpenBrowserHost): Promise<number> {
  const major = Number(host.browserVersion.split('.')[0])
  if (major < oldestBrowser) {
    await host.close()
    return say(hostText.oldBrowser(host.browserVersion, oldestBrowser))
  }
  say(hostText.opened(host.browserVersion), 0)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void host.close())
  await host.closed
  return say(hostText.closed, 0)
}

function say(line: string, code = 1): number {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(`${line}\n`)
  return code
}

// Tests import this file; only started by itself does it open a window.
if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(await runBrowserHost(process.argv.slice(2)))
