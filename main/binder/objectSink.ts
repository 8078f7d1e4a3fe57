import { createHash, type Hash } from 'node:crypto'

import type { Segment } from '#domain/proof/manifest.ts'

const flushAtBytes = 1 << 20

/** Where the bytes of a sink go. */
export interface SinkTarget {
  write(bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** What the run of bytes that begins here belongs to. */
export type SegmentOwner = Pick<Segment, 'kind' | 'pdfPage' | 'item'>

/**
 * Writes numbered PDF objects to a target and forgets them: only their offsets and the hashes of the
 * segments stay in memory.
 *
 * Bytes are queued by the synchronous methods and reach the target in `flush`, which the caller
 * awaits between pages. Strings are written one byte per character.
 */
export class ObjectSink {
  offset = 0
  readonly segments: Segment[] = []
  private readonly offsets: number[] = [0]
  private readonly target: SinkTarget
  private pending: Uint8Array[] = []
  private pendingBytes = 0
  private open: { owner: SegmentOwner; offset: number; hash: Hash } | null = null

  constructor(target: SinkTarget) {
    this.target = target
  }

  /** The next free object number; it must be written before the end. */
  allocate(): number {
    return this.offsets.push(-1) - 1
  }

  /**
   * Where each object begins, by number, with `last` taken to begin at `offset`: the one object
   * that is written after the table is known. @throws Error for any other that is missing: a bug.
   */
  offsetsWith(last: number, offset: number): readonly number[] {
    const offsets = this.offsets.with(last, offset)
    const missing = offsets.indexOf(-1)
    if (missing !== -1) throw new Error(`object ${missing} was never written`)
    return offsets
  }

  /** Ends the running segment and begins another; an empty one leaves no trace. */
  beginSegment(owner: SegmentOwner): void {
    this.endSegment()
    this.open = { owner, offset: this.offset, hash: createHash('sha256') }
  }

  /** Ends the running segment; what is written from here on is covered by none. */
  endSegment(): void {
    const { open } = this
    this.open = null
    if (open === null || open.offset === this.offset) return
    this.segments.push({
      ...open.owner,
      offset: open.offset,
      length: this.offset - open.offset,
      sha256: open.hash.digest('hex'),
    })
  }

  /** Writes bytes that belong to no object. */
  raw(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    this.open?.hash.update(bytes)
    this.pending.push(bytes)
    this.pendingBytes += bytes.length
    this.offset += bytes.length
  }

  /** Writes an object under a number got from `allocate`. */
  object(number: number, body: string): void {
    this.begin(number)
    this.raw(`${body}\nendobj\n`)
  }

  /** Writes a stream; `entries` are the members of its dictionary without `/Length`. */
  stream(number: number, entries: string, data: Uint8Array): void {
    this.begin(number)
    this.raw(`<< ${entries} /Length ${data.length} >>\nstream\n`)
    this.raw(data)
    this.raw('\nendstream\nendobj\n')
  }

  private begin(number: number): void {
    if (this.offsets[number] !== -1) throw new Error(`object ${number} is not free`)
    this.offsets[number] = this.offset
    this.raw(`${number} 0 obj\n`)
  }

  /** Lets the queued bytes go once there are enough of them. */
  async flush(force = false): Promise<void> {
    if (!force && this.pendingBytes < flushAtBytes) return
    const bytes = Buffer.concat(this.pending)
    this.pending = []
    this.pendingBytes = 0
    await this.target.write(bytes)
  }

  /** Hands over what is left. */
  async finish(): Promise<void> {
    await this.flush(true)
    await this.target.close()
  }
}
