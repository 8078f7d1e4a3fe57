import type { ChildProcess } from 'node:child_process'

/**
 * Tells how a child process ended: its exit code, its signal, or why it could not be started.
 *
 * Listeners are called once, also those that come after the end; a child that could not be
 * started has no 'exit', only an 'error'.
 */
export function onChildEnd(child: ChildProcess): (listener: (how: string) => void) => void {
  let end: string | null = null
  const listeners: ((how: string) => void)[] = []
  function ended(how: string): void {
    if (end !== null) return
    end = how
    for (const listener of listeners) listener(how)
  }
  child.on('exit', (code, signal) => ended(signal ?? `exit code ${code}`))
  child.on('error', (error) => ended(error.message))
  return (listener) => (end === null ? void listeners.push(listener) : queueMicrotask(() => listener(end ?? '')))
}
