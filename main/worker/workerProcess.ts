/** A started helper process, whichever way the host started it. */
export interface WorkerProcess {
  /** Which helper it is, for error data and the log. */
  readonly name: string
  send(json: string): void
  onMessage(listener: (json: string) => void): void
  /** Called once; `how` is the exit code or the signal, for the log. */
  onExit(listener: (how: string) => void): void
  kill(): void
  /** Undefined until the system has given one. */
  readonly pid: number | undefined
}
