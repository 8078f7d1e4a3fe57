/**
 * What a preload hands to the page, the same in both hosts.
 *
 * The port arrives as a `message` event `{ data: 'yijuan:port', ports: [port] }` on the window.
 * Bytes are read by GET from the page's own origin: `/bytes/material/<materialId>/<version>`
 * (Range answered with 206, at most 8 MiB a piece) and `/bytes/sealed/<sealId>`.
 */
export interface HostBridge {
  readonly host: 'electron' | 'browser'
  /** Opaque tokens for files the user chose or dropped; '' for a file that has no path on this PC. */
  tokensOf(files: readonly File[]): Promise<string[]>
  /** Shows a file or folder of this PC in the system's own viewer; false when this host cannot. */
  openPath(path: string): Promise<boolean>
  /** A folder dialog; null when cancelled or when this host has none (then a path is typed). */
  pickFolder(): Promise<string | null>
  /** Tells the host whether closing would lose typing. */
  setUnsaved(unsaved: boolean): void
  quit(): void
}

declare global {
  interface Window {
    yijuan: HostBridge
  }
}

/** `data` of the message that carries the port. */
export const portMessage = 'yijuan:port'

/** The largest body of one byte answer; a bigger one kills the browser host (docs/decisions). */
export const maximumByteAnswer = 8 * 1024 * 1024

/** `data` of the message that says the service is lost: a new port follows by itself. */
export const portLostMessage = 'yijuan:port-lost'

/** `data` of the message that says the service was lost too often: no port will follow. */
export const portStoppedMessage = 'yijuan:port-stopped'
