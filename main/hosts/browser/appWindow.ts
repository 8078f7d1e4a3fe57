import type { BrowserContext, Page, Route } from 'playwright-core'

import { answerGet } from '#hosts/answerGet.ts'
import { browserOrigin, isAppUrl } from '#hosts/appUrl.ts'
import type { Door } from '#hosts/door.ts'

import { launchBrowser, type LaunchSettings } from './launch.ts'
import { answerPage } from './pageMessages.ts'

/** What a window of the browser host is opened with. */
export interface AppWindowOptions extends LaunchSettings {
  readonly door: Door
  /** The folder of the built page. */
  readonly root: string
  readonly initScript: string
  readonly log: (line: string) => void
  /** The user closed the window, or it crashed too often. */
  onClosed(): void
}

type ToPage = { t: 'port'; link: number } | { t: 'frame'; link: number; json: string } | { t: 'lost'; state: string }

/** The one window of a browser host. */
const windowNumber = 1
const crashLimit = 3

/** The browser and its one page; opened again when the renderer crashes, the service lives on. */
export class AppWindow {
  private readonly options: AppWindowOptions
  private context: BrowserContext | null = null
  private current: Page | null = null
  private crashes = 0
  private isCrashing = false

  constructor(options: AppWindowOptions) {
    this.options = options
  }

  get page(): Page {
    if (!this.current) throw new Error('the window is not open')
    return this.current
  }

  get browserVersion(): string {
    return this.context?.browser()?.version() ?? ''
  }

  async open(): Promise<void> {
    const context = await launchBrowser(this.options)
    const page = context.pages()[0] ?? (await context.newPage())
    this.context = context
    this.current = page
    await context.route('**/*', (route) => this.answer(route))
    const devtools = await context.newCDPSession(page)
    const { door } = this.options
    await context.exposeBinding('__yijuanTell', async (source, json: string) => {
      if (source.frame !== page.mainFrame() || !isAppUrl(source.frame.url(), browserOrigin))
        throw new Error('not our page')
      return answerPage(json, { door, window: windowNumber, devtools, quit: () => void this.close() })
    })
    await context.addInitScript({ content: this.options.initScript })
    this.watch(context, page)
    await page.goto(`${browserOrigin}/`)
  }

  /** Frames keep their order: the pipe does. A page that is being left takes no more. */
  hear(message: ToPage): void {
    // as: `preload/browser.ts` has put the function there.
    type Hearing = Window & { __yijuanHear(message: ToPage): void }
    this.current?.evaluate((one) => (window as unknown as Hearing).__yijuanHear(one), message).catch(() => {})
  }

  async bringToFront(): Promise<void> {
    await this.current?.bringToFront().catch(() => {})
  }

  async close(): Promise<void> {
    await this.context?.close()
  }

  private watch(context: BrowserContext, page: Page): void {
    // Nothing of ours opens a second page.
    context.on('page', (stray) => void stray.close().catch(() => {}))
    page.on('crash', () => void this.crashed(context))
    page.on('close', () => !this.isCrashing && void context.close().catch(() => {}))
    context.on('close', () => {
      if (!this.isCrashing) this.options.onClosed()
    })
    page.on('dialog', (dialog) => {
      // With unsaved typing the browser asks by itself; without a listener Playwright would leave.
      if (dialog.type() !== 'beforeunload' || this.options.headless) void dialog.dismiss().catch(() => {})
    })
  }

  private async crashed(context: BrowserContext): Promise<void> {
    this.isCrashing = true
    this.current = null
    await context.close().catch(() => {})
    this.isCrashing = false
    this.crashes += 1
    if (this.crashes > crashLimit) return this.options.onClosed()
    this.options.log('window lost, opening it again')
    await this.open().catch(() => this.options.onClosed())
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request()
    if (!isAppUrl(request.url(), browserOrigin)) return route.abort('blockedbyclient')
    const { root, door } = this.options
    const range = request.headers()['range'] ?? null
    const asked = { method: request.method(), url: request.url(), range }
    const { status, headers, body } = await answerGet(asked, { root, door, window: windowNumber })
    // A page that was left meanwhile takes no answer.
    await route.fulfill({ status, headers, body: Buffer.from(body) }).catch(() => {})
  }
}
