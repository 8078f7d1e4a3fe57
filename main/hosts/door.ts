import type { WorkerProcess } from '#main/worker/workerProcess.ts'
import { createQuestions, type FromService, type HostQuestion, type ServiceQuestion } from '#service/control.ts'

import type { Host, ServiceProcess } from './host.ts'

/** What a window's GET of bytes is answered with. */
export interface ByteAnswer {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** What a door is made of. */
export interface DoorOptions {
  readonly host: Host
  readonly dataDirectory: string
  /** A line for the terminal or log; no personal data. */
  readonly log: (line: string) => void
}

/** So many crashes in a row, each so soon after the start, and the service is not started again. */
const crashLimit = 5
const shortLifeMs = 3_000
const stopMs = 5_000

const nothing: ByteAnswer = { status: 503, headers: { 'content-type': 'text/plain' }, body: new Uint8Array() }

/**
 * Stands between the windows of a host and its service process, and starts the service again after
 * a crash: windows get a new port, keep who is signed in, and the desk stays open (`CrashMemory`).
 */
export class Door {
  private readonly options: DoorOptions
  private readonly windows = new Map<number, { staffNo: string | null; link: number }>()
  private readonly workers = new Map<number, WorkerProcess>()
  private shortLives = 0
  private startedAt = 0
  private service: ServiceProcess | null = null
  private questions = createQuestions<HostQuestion>((message) => this.service?.post(message))
  private kept: Uint8Array | null = null
  private lastLink = 0
  private state: 'running' | 'stopping' | 'stopped' = 'running'

  constructor(options: DoorOptions) {
    this.options = options
    this.startService()
  }

  /** Undefined while there is none. */
  get servicePid(): number | undefined {
    return this.service?.pid
  }

  /** The page of a window was loaded (again) and asks for its port. */
  connect(window: number): void {
    const link = ++this.lastLink
    const staffNo = this.windows.get(window)?.staffNo ?? null
    this.windows.set(window, { staffNo, link })
    if (!this.service) return this.options.host.tellLost(window, this.state === 'stopped' ? 'stopped' : 'reconnecting')
    const port = this.options.host.offerPort(window, link)
    this.service.post({ t: 'open', window, link, staffNo }, port ?? undefined)
  }

  /** A window is gone for good. */
  disconnect(window: number): void {
    this.windows.delete(window)
    this.service?.post({ t: 'close', window })
  }

  /** A frame from a page, where the port does not lead to the service by itself. */
  receive(link: number, json: string): void {
    this.service?.post({ t: 'frame', link, json })
  }

  /** A token for a file that the user chose; '' when the service is away. */
  async registerFile(path: string): Promise<string> {
    // as: see `HostQuestion`.
    return this.ask({ kind: 'register', path }, '') as Promise<string>
  }

  async readBytes(window: number, url: string, range: { start: number; end: number } | null): Promise<ByteAnswer> {
    // as: see `HostQuestion`.
    return this.ask({ kind: 'bytes', window, url, range }, nothing) as Promise<ByteAnswer>
  }

  /** Lets the service finish what it writes, then ends it. */
  async close(): Promise<void> {
    this.state = 'stopping'
    const service = this.service
    if (!service) return
    const gone = new Promise<void>((resolve) => service.onExit(() => resolve()))
    const timer = setTimeout(() => service.kill(), stopMs)
    service.post({ t: 'stop' })
    await gone
    clearTimeout(timer)
  }

  private async ask(question: HostQuestion, away: unknown): Promise<unknown> {
    if (!this.service) return away
    return this.questions.ask(question).catch(() => away)
  }

  private startService(): void {
    const { host, dataDirectory } = this.options
    const service = host.startService()
    this.service = service
    this.startedAt = performance.now()
    service.onMessage((message) => this.service === service && this.hear(message))
    service.onExit((how) => this.service === service && this.serviceLost(how))
    const settings = {
      dataDirectory,
      hostKind: host.kind,
      hasSecretStore: host.hasSecretStore,
      hostStartsWorkers: host.kind === 'electron',
      kept: this.kept,
    }
    service.post({ t: 'start', settings })
    for (const window of this.windows.keys()) this.connect(window)
  }

  private serviceLost(how: string): void {
    this.service = null
    this.questions.fail('service lost')
    for (const worker of this.workers.values()) worker.kill()
    this.workers.clear()
    if (this.state === 'stopping') return
    this.shortLives = performance.now() - this.startedAt < shortLifeMs ? this.shortLives + 1 : 0
    if (this.shortLives >= crashLimit) this.state = 'stopped'
    this.options.log(`service lost (${how}), ${this.state === 'stopped' ? 'not started again' : 'starting it again'}`)
    for (const window of this.windows.keys()) {
      this.options.host.tellLost(window, this.state === 'stopped' ? 'stopped' : 'reconnecting')
    }
    if (this.state === 'running') this.startService()
  }

  private hear(message: FromService): void {
    const { host } = this.options
    switch (message.t) {
      case 'ready':
      case 'stopped':
        return
      case 'frame':
        return host.deliver(message.link, message.json)
      case 'session':
        return this.remember(message.window, message.staffNo)
      case 'keep':
        this.kept = message.secret
        return
      case 'ask':
        return void this.answer(message.id, message.ask)
      case 'answer':
      case 'failed':
        return this.questions.settle(message)
      case 'startWorker':
        return this.startWorker(message.worker, message.name)
      case 'worker':
        return this.workers.get(message.worker)?.send(message.json)
      case 'killWorker':
        return this.workers.get(message.worker)?.kill()
    }
  }

  private remember(window: number, staffNo: string | null): void {
    const known = this.windows.get(window)
    if (known) known.staffNo = staffNo
  }

  private async answer(id: number, ask: ServiceQuestion): Promise<void> {
    const { host } = this.options
    try {
      const value = ask.kind === 'protect' ? await host.protect(ask.bytes) : await host.reveal(ask.bytes)
      this.service?.post({ t: 'answer', id, value })
    } catch {
      // What failed is the system's key store; its message may name the user.
      this.service?.post({ t: 'failed', id, detail: `${ask.kind} failed` })
    }
  }

  private startWorker(worker: number, name: Parameters<Host['startWorker']>[0]): void {
    const started = this.options.host.startWorker(name)
    this.workers.set(worker, started)
    this.service?.post({ t: 'workerStarted', worker, pid: started.pid })
    started.onMessage((json) => this.service?.post({ t: 'worker', worker, json }))
    started.onExit((how) => {
      if (this.workers.delete(worker)) this.service?.post({ t: 'workerExit', worker, how })
    })
  }
}
