import { Refusal } from './refusal.ts'

/** A PDF value (ISO 32000-2 §7.3) as far as the structure of a case file needs it. */
export type PdfValue =
  | { t: 'number'; value: number }
  | { t: 'name'; value: string }
  /** `start`/`end`: where the string with its brackets stands in the file. */
  | { t: 'string'; bytes: Buffer; start: number; end: number }
  | { t: 'ref'; id: number }
  | { t: 'array'; items: PdfValue[] }
  | { t: 'dict'; members: Map<string, PdfValue> }
  | { t: 'keyword'; value: string }

const deepest = 32
const longestToken = 128
const whitespace = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)))

/** The window ended inside a value; the caller reads a larger one. */
export class WindowTooSmall extends Error {}

/** Reads PDF values from a window of a file; `base` is the window's offset in the file. */
export class PdfScanner {
  readonly bytes: Buffer
  readonly base: number
  at = 0

  constructor(bytes: Buffer, base: number) {
    this.bytes = bytes
    this.base = base
  }

  /** @throws Refusal `structureUnreadable`; WindowTooSmall at the window's end. */
  readValue(depth = 0): PdfValue {
    if (depth > deepest) throw broken('nested too deep')
    this.skipSpace()
    const c = this.byte()
    if (c === 0x2f) return { t: 'name', value: this.readName() }
    if (c === 0x28) return this.readLiteralString()
    if (c === 0x5b) return this.readArray(depth)
    if (c === 0x3c) return this.byte(1) === 0x3c ? this.readDict(depth) : this.readHexString()
    return this.readNumberOrKeyword()
  }

  skipSpace(): void {
    for (;;) {
      const c = this.byte()
      if (c === 0x25) while (!isLineEnd(this.byte())) this.at++
      else if (whitespace.has(c)) this.at++
      else return
    }
  }

  private byte(ahead = 0): number {
    const c = this.bytes[this.at + ahead]
    if (c === undefined) throw new WindowTooSmall()
    return c
  }

  private readToken(): string {
    const start = this.at
    while (!whitespace.has(this.byte()) && !delimiters.has(this.byte())) this.at++
    if (this.at === start || this.at - start > longestToken) throw broken('token')
    return this.bytes.toString('latin1', start, this.at)
  }

  private readName(): string {
    this.at++
    return this.readToken().replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }

  private readNumberOrKeyword(): PdfValue {
    const token = this.readToken()
    if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(token)) return { t: 'keyword', value: token }
    const after = this.at
    const reference = /^\d{1,9}$/.test(token) ? this.tryReference(Number(token)) : null
    if (reference === null) this.at = after
    return reference ?? { t: 'number', value: Number(token) }
  }

  private tryReference(id: number): PdfValue | null {
    const ahead = this.bytes.toString('latin1', this.at, this.at + 10)
    if (this.bytes.length < this.at + 10) throw new WindowTooSmall()
    const match = /^[\0\t\n\f\r ]+0[\0\t\n\f\r ]+R(?=[\0\t\n\f\r ()<>[\]{}/%])/.exec(ahead)
    if (match === null) return null
    this.at += match[0].length
    return { t: 'ref', id }
  }

  private readArray(depth: number): PdfValue {
    const items: PdfValue[] = []
    this.at++
    for (;;) {
      this.skipSpace()
      if (this.byte() === 0x5d) break
      items.push(this.readValue(depth + 1))
    }
    this.at++
    return { t: 'array', items }
  }

  private readDict(depth: number): PdfValue {
    const members = new Map<string, PdfValue>()
    this.at += 2
    for (;;) {
      this.skipSpace()
      if (this.byte() === 0x3e && this.byte(1) === 0x3e) break
      const key = this.readValue(depth + 1)
      if (key.t !== 'name' || members.has(key.value)) throw broken('dictionary key')
      members.set(key.value, this.readValue(depth + 1))
    }
    this.at += 2
    return { t: 'dict', members }
  }

  private readHexString(): PdfValue {
    const start = this.at
    const end = this.bytes.indexOf(0x3e, start) + 1
    if (end === 0) throw new WindowTooSmall()
    this.at = end
    const digits = this.bytes.toString('latin1', start + 1, end - 1)
    return { t: 'string', bytes: Buffer.from(digits, 'hex'), start: this.base + start, end: this.base + end }
  }

  /** Nested brackets are counted; escapes are kept as they are (no name of this format has any). */
  private readLiteralString(): PdfValue {
    const start = this.at
    let open = 0
    do {
      const c = this.byte()
      if (c === 0x5c) this.at++
      else if (c === 0x28) open++
      else if (c === 0x29) open--
      this.at++
    } while (open > 0)
    const bytes = this.bytes.subarray(start + 1, this.at - 1)
    return { t: 'string', bytes, start: this.base + start, end: this.base + this.at }
  }
}

function isLineEnd(c: number): boolean {
  return c === 10 || c === 13
}

/** The refusal for a structure that does not keep the rules. */
export function broken(what: string): Refusal {
  return new Refusal('structureUnreadable', [{ no: null, title: 'fileStructure', page: '', detail: '' }], what)
}
