import type { Progress } from '#contract/frame.ts'

/** A long piece of work that is running for this window. */
export interface RunningTask {
  readonly id: number
  readonly op: string
  readonly progress: Progress | null
  readonly isCancelling: boolean
}

/** Work shorter than this shows no bar. Milliseconds. */
const quietTime = 500

let tasks: readonly RunningTask[] = []
let nextId = 1
const listeners = new Set<() => void>()
const controllers = new Map<number, AbortController>()

function publish(changed: readonly RunningTask[]): void {
  tasks = changed
  for (const listener of listeners) listener()
}

function edit(id: number, change: Partial<RunningTask>): void {
  publish(tasks.map((task) => (task.id === id ? { ...task, ...change } : task)))
}

/** Registers work; it appears in the bar when it lasts. `end` must be called in any case. */
export function startTask(
  op: string,
  controller: AbortController,
): { report: (progress: Progress) => void; end: () => void } {
  const id = nextId
  nextId += 1
  let latest: Progress | null = null
  const timer = setTimeout(() => {
    controllers.set(id, controller)
    publish([...tasks, { id, op, progress: latest, isCancelling: false }])
  }, quietTime)
  return {
    report: (progress) => {
      latest = progress
      edit(id, { progress })
    },
    end: () => {
      clearTimeout(timer)
      controllers.delete(id)
      publish(tasks.filter((task) => task.id !== id))
    },
  }
}

/** Asks a piece of work to stop. */
export function cancelTask(id: number): void {
  edit(id, { isCancelling: true })
  controllers.get(id)?.abort()
}

/** For `useSyncExternalStore`. */
export function subscribeTasks(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What runs now. */
export function currentTasks(): readonly RunningTask[] {
  return tasks
}
