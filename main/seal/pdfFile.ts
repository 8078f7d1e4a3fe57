import type { ByteSource } from './byteSource.ts'
import { broken, PdfScanner, WindowTooSmall, type PdfValue } from './pdfValue.ts'
import { Refusal } from './refusal.ts'

const tailBytes = 1 << 20
const firstWindow = 8 << 10
const largestWindow = 4 << 20
const entryBytes = 20
const mostObjects = 20_000_000

type Members = ReadonlyMap<string, PdfValue>

/** An object with the place of its first byte and of what follows its value (a stream's data). */
export interface PdfObject {
  readonly value: PdfValue
  readonly start: number
  readonly valueEnd: number
}

/**
 * A PDF as the binder writes it: one revision, one classic cross-reference table from object 0,
 * generation 0 everywhere, nothing encrypted. Anything else is refused, which also closes the
 * ways by which two readers can see two documents in one file.
 */
export class PdfFile {
  /** Where the sealed revision ends; bytes behind it were appended. */
  readonly end: number
  readonly trailer: Members
  private readonly source: ByteSource
  private readonly table: { start: number; count: number }

  private constructor(source: ByteSource, found: { end: number; trailer: Members; start: number; count: number }) {
    this.source = source
    this.end = found.end
    this.trailer = found.trailer
    this.table = found
  }

  /** @throws Refusal `notPdf`, `incrementalUpdate`, `structureUnreadable` */
  static async open(source: ByteSource): Promise<PdfFile> {
    const head = await source.read(0, Math.min(8, source.size))
    if (!/^%PDF-[12]\.\d/.test(head.toString('latin1'))) throw new Refusal('notPdf')
    const tailStart = Math.max(0, source.size - tailBytes)
    const tail = (await source.read(tailStart, source.size - tailStart)).toString('latin1')
    const marker = tail.lastIndexOf('startxref')
    const match = /^startxref\r?\n(\d{1,15})\r?\n%%EOF(?:\r\n|\n|\r|$)?/.exec(tail.slice(marker, marker + 64))
    if (marker < 0 || match === null) throw broken('no end of file')
    const end = tailStart + marker + match[0].length
    const table = await readTableHead(source, Number(match[1]), end)
    const trailer = await readTrailer(source, table, end)
    return new PdfFile(source, { end, trailer, ...table })
  }

  /** Follows a reference; other values are given back as they are. */
  async resolve(value: PdfValue | undefined): Promise<PdfValue> {
    if (value === undefined) throw broken('a member is missing')
    return value.t === 'ref' ? (await this.object(value.id)).value : value
  }

  async resolveDict(value: PdfValue | undefined): Promise<Members> {
    const found = await this.resolve(value)
    if (found.t !== 'dict') throw broken('not a dictionary')
    return found.members
  }

  async resolveArray(value: PdfValue | undefined): Promise<readonly PdfValue[]> {
    const found = await this.resolve(value)
    if (found.t !== 'array') throw broken('not an array')
    return found.items
  }

  /** Reads an indirect object by its number. */
  async object(id: number): Promise<PdfObject> {
    if (id < 1 || id >= this.table.count) throw broken('no such object')
    const entry = (await this.source.read(this.table.start + id * entryBytes, entryBytes)).toString('latin1')
    const match = /^(\d{10}) 00000 n(?: \r| \n|\r\n)$/.exec(entry)
    if (match === null) throw broken('cross-reference entry')
    return await this.objectAt(Number(match[1]), id)
  }

  /** The data of an embedded stream, which this format stores without any filter. */
  async streamRange(object: PdfObject): Promise<{ start: number; end: number }> {
    if (object.value.t !== 'dict' || object.value.members.has('Filter')) throw broken('not a plain stream')
    const length = await this.resolve(object.value.members.get('Length'))
    const head = (await this.readUpTo(object.valueEnd, 16)).toString('latin1')
    const match = /^\s{0,4}stream(\r\n|\n)/.exec(head)
    if (match === null || length.t !== 'number' || length.value < 0) throw broken('stream')
    const start = object.valueEnd + match[0].length
    const after = (await this.source.read(start + length.value, 11)).toString('latin1')
    if (!/^(\r\n|\n|\r)?endstream/.test(after)) throw broken('end of stream')
    return { start, end: start + length.value }
  }

  private async objectAt(start: number, id: number): Promise<PdfObject> {
    for (let window = firstWindow; ; window *= 8) {
      const bytes = await this.readUpTo(start, window)
      const head = new RegExp(`^${id} 0 obj\\b`).exec(bytes.toString('latin1', 0, 24))
      if (head === null) throw broken('object header')
      const scanner = new PdfScanner(bytes, start)
      scanner.at = head[0].length
      try {
        const value = scanner.readValue()
        return { value, start, valueEnd: start + scanner.at }
      } catch (error) {
        const canGrow = start + window < this.end && window < largestWindow
        if (!(error instanceof WindowTooSmall)) throw error
        if (!canGrow) throw broken('object without end')
      }
    }
  }

  private async readUpTo(offset: number, length: number): Promise<Buffer> {
    return await this.source.read(offset, Math.max(0, Math.min(length, this.end - offset)))
  }
}

async function readTableHead(source: ByteSource, at: number, end: number): Promise<{ start: number; count: number }> {
  const head = (await source.read(at, Math.max(0, Math.min(32, end - at)))).toString('latin1')
  const match = /^xref\r?\n(\d{1,10}) (\d{1,10}) ?\r?\n/.exec(head)
  if (match === null) throw broken('cross-reference table')
  if (match[1] !== '0') throw new Refusal('incrementalUpdate')
  const count = Number(match[2])
  if (count > mostObjects || at + count * entryBytes > end) throw broken('cross-reference count')
  return { start: at + match[0].length, count }
}

async function readTrailer(source: ByteSource, table: { start: number; count: number }, end: number): Promise<Members> {
  const at = table.start + table.count * entryBytes
  if (end - at > largestWindow) throw broken('trailer too long')
  const bytes = await source.read(at, end - at)
  const match = /^trailer\b/.exec(bytes.toString('latin1', 0, 16))
  if (match === null) throw broken('trailer')
  const scanner = new PdfScanner(bytes, at)
  scanner.at = match[0].length
  const value = readWhole(scanner)
  if (value.t !== 'dict') throw broken('trailer dictionary')
  if (value.members.has('Prev') || value.members.has('XRefStm')) throw new Refusal('incrementalUpdate')
  if (value.members.has('Encrypt')) throw broken('encrypted')
  return value.members
}

function readWhole(scanner: PdfScanner): PdfValue {
  try {
    return scanner.readValue()
  } catch (error) {
    if (error instanceof WindowTooSmall) throw broken('trailer without end')
    throw error
  }
}
