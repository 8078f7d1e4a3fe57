import { findBrowser } from '#hosts/browser/findBrowser.ts'
import type { OpenBrowserHost } from '#hosts/browser/browserHost.ts'
import type * as BuiltHost from '#hosts/browser/main.ts'

/** The built program in a real window on a data directory of its own, as a user starts it. */
export async function openWindow(dataDirectory: string): Promise<OpenBrowserHost> {
  const browser = findBrowser()
  if (browser === null) throw new Error('no browser here: install Chrome, Edge or Chromium, or set YIJUAN_BROWSER')
  // as: the built program has no declarations of its own.
  const built = (await import('../../out/main/browserHost.js' as string)) as typeof BuiltHost
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const opened = await built.openBrowserHost({ dataDirectory, executablePath: browser.path, headless: true, log })
  if (opened === null) throw new Error(`${dataDirectory} is open already`)
  return opened
}
