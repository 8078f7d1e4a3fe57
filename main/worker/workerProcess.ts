/** A started helper process, whichever way the host started it. */
export interface WorkerProcess {
  send(json: string): void
  onMessage(listener: (json: string) => void): void
  /** Called once; `how` is the exit code or the signal, for the log. */
  onExit(listener: (how: string) => void): void
  kill(): void
  /** Undefined until the system has given one. */
  readonly pid: number | undefined
}
