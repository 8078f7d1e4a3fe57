import type { RpcClient } from '#renderer/rpc/rpcClient.ts'

/** Milliseconds after the last change, at most between two saves while typing goes on, and before trying again. */
const pause = 400
const longestWait = 500
const retryAfter = 2000

export type DraftSaveState = 'idle' | 'saving' | 'saved' | 'failed'

/** Saves what is typed under one key: soon after a change, one save at a time, again after a failure. */
export class DraftKeeper {
  private readonly rpc: RpcClient
  private readonly key: string
  private readonly onState: (state: DraftSaveState, savedAt: string) => void
  private pending: { value: unknown } | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private waitingSince = 0

  constructor(rpc: RpcClient, key: string, onState: (state: DraftSaveState, savedAt: string) => void) {
    this.rpc = rpc
    this.key = key
    this.onState = onState
  }

  keep(value: unknown): void {
    this.pending = { value }
    this.onState('saving', '')
    const now = Date.now()
    this.waitingSince ||= now
    this.schedule(Math.max(0, Math.min(pause, longestWait - (now - this.waitingSince))))
  }

  async flush(): Promise<void> {
    const { pending } = this
    if (pending === null) return
    this.pending = null
    this.waitingSince = 0
    const answer = await this.rpc.call('draft.save', { key: this.key, json: JSON.stringify(pending.value) })
    if (answer.ok) return this.onState(this.pending === null ? 'saved' : 'saving', answer.value.savedAt)
    this.pending ??= pending
    this.onState('failed', '')
    this.schedule(retryAfter)
  }

  drop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.pending = null
    this.onState('idle', '')
    void this.rpc.call('draft.remove', { key: this.key })
  }

  private schedule(delay: number): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), delay)
  }
}
