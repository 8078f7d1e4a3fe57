/** What `npm start` opens: a window of Electron or of a browser, the demo without a window, or nothing. */
export type Opening = 'electron' | 'browser' | 'demo' | 'nothing'

export interface Situation {
  readonly display: boolean
  readonly electron: boolean
  readonly browser: boolean
  /** Electron refuses to run as root on Linux without giving up its sandbox. */
  readonly root: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** Whether a window can be shown: Windows and macOS always have a screen, Linux says so by its environment. */
export function hasDisplay(platform: string, env: Environment): boolean {
  if (platform === 'win32' || platform === 'darwin') return true
  return (env['DISPLAY'] ?? '') !== '' || (env['WAYLAND_DISPLAY'] ?? '') !== ''
}

/** Electron where it is there and may run, else the browser host, and without a display the demo. */
export function chooseHost(situation: Situation): Opening {
  if (!situation.display) return 'demo'
  if (situation.electron && !situation.root) return 'electron'
  return situation.browser ? 'browser' : 'nothing'
}

/** Whether it is worth asking for Electron's binary: it would be used, is not there, and was not declined. */
export function shouldFetchElectron(situation: Situation, limitSeconds: number): boolean {
  return situation.display && !situation.electron && !situation.root && limitSeconds > 0
}

const standardLimit = 60

/** Seconds that Electron may take to arrive: `YIJUAN_ELECTRON_WAIT`, 0 for not at all, 60 unless told. */
export function electronLimit(env: Environment): number {
  const told = env['YIJUAN_ELECTRON_WAIT'] ?? ''
  const seconds = Number(told)
  return told === '' || !Number.isFinite(seconds) || seconds < 0 ? standardLimit : seconds
}
