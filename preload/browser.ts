import { portLostMessage, portMessage, portStoppedMessage, type HostBridge } from '#contract/bridge.ts'

// The init script of the browser host. It runs in the page's own world, before the page's scripts.
type FromHost =
  | { t: 'port'; link: number }
  | { t: 'frame'; link: number; json: string }
  | { t: 'lost'; state: 'reconnecting' | 'stopped' }

interface HostWindow extends Window {
  /** Playwright's binding; the host checks frame and origin. */
  __yijuanTell(json: string): Promise<unknown>
  __yijuanHear(message: FromHost): void
  /** The host looks a File up here and asks the browser (CDP) for its path: a page cannot forge one. */
  __yijuanFile(id: number): File | undefined
}

if (window === window.top && location.origin === 'https://yijuan.invalid') install(window as unknown as HostWindow) // as: see above

function install(page: HostWindow): void {
  const tell = page.__yijuanTell.bind(page)
  const send = (message: unknown): Promise<unknown> => tell(JSON.stringify(message))
  const files = new Map<number, File>()
  let current: { link: number; port: MessagePort } | null = null
  let lastFile = 0
  let unsaved = false

  function takePort(link: number): void {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', (event: MessageEvent<string>) => void send({ t: 'frame', link, json: event.data }))
    port1.start()
    current = { link, port: port1 }
    page.postMessage(portMessage, location.origin, [port2])
  }
  function hear(message: FromHost): void {
    if (message.t === 'port') takePort(message.link)
    // A frame for the page that was here before a reload is dropped.
    else if (message.t === 'frame') current?.link === message.link && current.port.postMessage(message.json)
    else page.postMessage(message.state === 'stopped' ? portStoppedMessage : portLostMessage, location.origin)
  }
  async function tokensOf(chosen: readonly File[]): Promise<string[]> {
    const ids = chosen.map((file) => (files.set(++lastFile, file), lastFile))
    const tokens = await send({ t: 'tokens', ids })
    for (const id of ids) files.delete(id)
    return tokens as string[] // as: see the host's `answerPage`
  }
  const bridge: HostBridge = {
    host: 'browser',
    tokensOf,
    openPath: async (path) => (await send({ t: 'openPath', path })) === true,
    pickFolder: async () => null,
    setUnsaved: (value) => void (unsaved = value),
    quit: () => void send({ t: 'quit' }),
  }
  const fixed = { yijuan: Object.freeze(bridge), __yijuanHear: hear, __yijuanFile: (id: number) => files.get(id) }
  for (const [name, value] of Object.entries(fixed)) Object.defineProperty(page, name, { value })
  addEventListener('beforeunload', (event) => unsaved && event.preventDefault())
  // On `load` the page's own scripts have run and listen for the port.
  addEventListener('load', () => void send({ t: 'hello' }))
}
