import type { Application, ApplicationOptions, Session } from './applicationTypes.ts'
import { createChangeHub } from './changeHub.ts'
import type { HostQuestion, ServiceQuestion, ServiceSettings, ToService } from './control.ts'
import { createQuestions } from './control.ts'
import { createFileTokens } from './fileTokens.ts'
import type { HostChannel } from './hostChannel.ts'
import { serveRpc, type RpcPort } from './rpc.ts'
import { logUnexpected } from './unexpected.ts'
import { relayedWorkers } from './workers.ts'

export interface ServeHostOptions {
  readonly channel: HostChannel
  readonly createApplication: (options: ApplicationOptions) => Application
  /** Starts a helper process by this process itself. */
  readonly forkWorker: ApplicationOptions['workers']
  readonly exit: () => void
}

/** Serves one host: windows come and go, each with one session, over one application. */
export function serveHost(options: ServeHostOptions): void {
  let service: Service | null = null
  options.channel.onMessage((message, port) => {
    if (message.t === 'start') service = new Service(options, message.settings)
    else void service?.hear(message, port)
  })
}

interface WindowLink {
  readonly link: number
  readonly session: Session
  stop(): void
  /** For frames that come over the host's channel. */
  receive: ((json: string) => void) | null
}

class Service {
  private readonly options: ServeHostOptions
  private readonly application: Application
  private readonly questions: ReturnType<typeof createQuestions<ServiceQuestion>>
  private readonly workers: ReturnType<typeof relayedWorkers>
  private readonly tokens = createFileTokens()
  private readonly changes = createChangeHub()
  private readonly windows = new Map<number, WindowLink>()

  constructor(options: ServeHostOptions, settings: ServiceSettings) {
    this.options = options
    const post = options.channel.post
    this.questions = createQuestions<ServiceQuestion>(post)
    this.workers = relayedWorkers(post)
    this.application = options.createApplication(this.applicationOptions(settings))
    this.application.onChanged((touched) => this.changes.report(touched))
    post({ t: 'ready' })
  }

  async hear(message: Exclude<ToService, { t: 'start' }>, port: RpcPort | null): Promise<void> {
    switch (message.t) {
      case 'open':
        return this.open(message, port)
      case 'close':
        return this.closeWindow(message.window)
      case 'frame':
        return this.linked(message.link)?.receive?.(message.json)
      case 'ask':
        return this.answer(message.id, message.ask)
      case 'answer':
      case 'failed':
        return this.questions.settle(message)
      case 'worker':
      case 'workerStarted':
      case 'workerExit':
        return this.workers.hear(message)
      case 'stop':
        await this.application.close().catch((error: unknown) => logUnexpected('close', error))
        this.options.channel.post({ t: 'stopped' })
        return this.options.exit()
    }
  }

  private applicationOptions(settings: ServiceSettings): ApplicationOptions {
    const { channel, forkWorker } = this.options
    // as (twice): the host answers these questions with bytes, see `ServiceQuestion`.
    const protect = async (bytes: Uint8Array) => (await this.questions.ask({ kind: 'protect', bytes })) as Uint8Array
    const reveal = async (bytes: Uint8Array) =>
      (await this.questions.ask({ kind: 'reveal', bytes })) as Uint8Array | null
    return {
      dataDirectory: settings.dataDirectory,
      hostKind: settings.hostKind,
      workers: settings.hostStartsWorkers ? this.workers.start : forkWorker,
      secrets: { available: settings.hasSecretStore, protect, reveal },
      clock: () => new Date(),
      files: this.tokens,
      crashMemory: { recall: () => settings.kept, keep: (secret) => channel.post({ t: 'keep', secret }) },
    }
  }

  private open({ window, link, staffNo }: Extract<ToService, { t: 'open' }>, port: RpcPort | null): void {
    const previous = this.windows.get(window)
    previous?.stop()
    const session = previous?.session ?? Object.assign(this.application.newSession(), { staffNo })
    const opened: WindowLink = { link, session, stop: () => {}, receive: null }
    const relay: RpcPort = {
      post: (json) => this.options.channel.post({ t: 'frame', link, json }),
      onMessage: (listener) => (opened.receive = listener),
    }
    let known = session.staffNo
    opened.stop = serveRpc({
      port: port ?? relay,
      dispatch: this.application.dispatch,
      session,
      changes: this.changes,
      via: 'window',
      afterCall: () => {
        if (session.staffNo === known) return
        known = session.staffNo
        this.options.channel.post({ t: 'session', window, staffNo: known })
      },
    })
    this.windows.set(window, opened)
  }

  private closeWindow(window: number): void {
    this.windows.get(window)?.stop()
    this.windows.delete(window)
  }

  private linked(link: number): WindowLink | undefined {
    return [...this.windows.values()].find((window) => window.link === link)
  }

  private async answer(id: number, ask: HostQuestion): Promise<void> {
    const { post } = this.options.channel
    try {
      post({ t: 'answer', id, value: ask.kind === 'register' ? this.tokens.register(ask.path) : await this.bytes(ask) })
    } catch (error) {
      post({ t: 'failed', id, detail: logUnexpected(ask.kind, error) })
    }
  }

  private async bytes({ window, url, range }: Extract<HostQuestion, { kind: 'bytes' }>): Promise<unknown> {
    const session = this.windows.get(window)?.session
    if (!session) return { status: 403, headers: { 'content-type': 'text/plain' }, body: new Uint8Array() }
    return this.application.readBytes(session, new URL(url), range)
  }
}
