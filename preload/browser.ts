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

type Send = (message: unknown) => Promise<unknown>

function install(page: HostWindow): void {
  const tell = page.__yijuanTell.bind(page)
  const send: Send = (message) => tell(JSON.stringify(message))
  const files = new Map<number, File>()
  let lastFile = 0
  let unsaved = false

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
  const hear = hearing(page, send)
  const fixed = { yijuan: Object.freeze(bridge), __yijuanHear: hear, __yijuanFile: (id: number) => files.get(id) }
  for (const [name, value] of Object.entries(fixed)) Object.defineProperty(page, name, { value })
  addEventListener('beforeunload', (event) => unsaved && event.preventDefault())
  // On `load` the page's own scripts have run and listen for the port.
  addEventListener('load', () => void send({ t: 'hello' }))
}

/** Makes a real port for the page and pumps its frames through the binding. */
function hearing(page: HostWindow, send: Send): (message: FromHost) => void {
  let current: { link: number; port: MessagePort } | null = null

  function takePort(link: number): void {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<string>) => void send({ t: 'frame', link, json: data }))
    port1.start()
    current = { link, port: port1 }
    page.postMessage(portMessage, location.origin, [port2])
  }
  return (message) => {
    if (message.t === 'port') takePort(message.link)
    if (message.t === 'lost') page.postMessage(lostMessages[message.state], location.origin)
    // A frame for the page that was here before a reload is dropped.
    if (message.t === 'frame' && current?.link === message.link) current.port.postMessage(message.json)
  }
}

const lostMessages = { reconnecting: portLostMessage, stopped: portStoppedMessage }
