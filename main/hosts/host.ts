import type { WorkerName } from '#main/worker/protocol.ts'
import type { WorkerProcess } from '#main/worker/workerProcess.ts'
import type { FromService, ToService } from '#service/control.ts'

/** The service's end of a port, as the host's platform knows it; only ever passed on. */
export type ServicePort = object

/** The service process as a host started it. */
export interface ServiceProcess {
  readonly pid: number | undefined
  /** A port is transferred (Electron only). */
  post(message: ToService, port?: ServicePort): void
  onMessage(listener: (message: FromService) => void): void
  onExit(listener: (how: string) => void): void
  kill(): void
}

/**
 * All that differs between Electron and the browser host.
 *
 * What the two share (restarting the service, sessions, files, bytes, the lock) is built on these
 * eight functions in `door.ts`.
 */
export interface Host {
  readonly kind: 'electron' | 'browser'
  /** Whether `protect` is real protection by the system. */
  readonly hasSecretStore: boolean
  startService(): ServiceProcess
  /** Only asked where the service may not fork (Electron). */
  startWorker(name: WorkerName): WorkerProcess
  protect(secret: Uint8Array): Promise<Uint8Array>
  /** Null when this PC or user cannot open it. */
  reveal(blob: Uint8Array): Promise<Uint8Array | null>
  /**
   * Hands the page of a window the end of a new port and answers the service's end of it; null
   * where the frames travel through `deliver` instead.
   */
  offerPort(window: number, link: number): ServicePort | null
  deliver(link: number, json: string): void
  /** The service is lost; `stopped` when it will not come back. */
  tellLost(window: number, state: 'reconnecting' | 'stopped'): void
}
