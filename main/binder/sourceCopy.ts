import {
  PDFArray,
  PDFDict,
  PDFInvalidObject,
  PDFRawStream,
  PDFRef,
  type PDFContext,
  type PDFName,
  type PDFObject,
} from 'pdf-lib'

import { cleanStreamEntries, isForbidden } from './cleanDict.ts'
import type { ObjectSink } from './objectSink.ts'
import { pdfRef } from './pdfText.ts'

const shared = -1

/**
 * Carries objects of one source document into the sink under new numbers, without cloning them.
 *
 * First `claim` every page's roots: an object that two pages reach is shared. Then write
 * `writeShared` once and `writeOwn` for each page, so that a page's own objects lie together.
 */
export class SourceCopy {
  private readonly context: PDFContext
  private readonly sink: ObjectSink
  private readonly owners = new Map<PDFRef, number>()
  private readonly numbers = new Map<PDFRef, number>()

  constructor(context: PDFContext, sink: ObjectSink) {
    this.context = context
    this.sink = sink
  }

  /** Marks all that page `owner` (from 0) needs. */
  claim(owner: number, roots: readonly PDFObject[]): void {
    const stack = roots.flatMap((root) => this.refsIn(root)).map((ref) => ({ ref, mark: owner }))
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const before = this.owners.get(next.ref)
      if (before === next.mark || before === shared) continue
      const mark = before === undefined ? next.mark : shared
      this.owners.set(next.ref, mark)
      const object = this.resolve(next.ref)
      if (object !== null) for (const ref of this.refsIn(object)) stack.push({ ref, mark })
    }
  }

  /** Writes what several pages need. */
  async writeShared(): Promise<void> {
    for (const [ref, owner] of this.owners) {
      if (owner === shared) this.write(ref)
      await this.sink.flush()
    }
  }

  /** Writes what only the page with these roots needs. */
  writeOwn(owner: number, roots: readonly PDFObject[]): void {
    const stack = roots.flatMap((root) => this.refsIn(root)).toReversed()
    const done = new Set<PDFRef>()
    for (let ref = stack.pop(); ref !== undefined; ref = stack.pop()) {
      if (done.has(ref) || this.owners.get(ref) !== owner) continue
      done.add(ref)
      this.write(ref)
      const object = this.resolve(ref)
      if (object !== null) stack.push(...this.refsIn(object).toReversed())
    }
  }

  /** An object as it is written in place, its references renumbered, forbidden ones as `null`. */
  text(object: PDFObject): string {
    if (object instanceof PDFRef) return this.refText(object)
    if (object instanceof PDFArray)
      return `[${object
        .asArray()
        .map((item) => this.text(item))
        .join(' ')}]`
    if (object instanceof PDFDict) return isForbidden(object) ? 'null' : `<< ${this.entriesText(object.entries())} >>`
    if (object instanceof PDFRawStream || object instanceof PDFInvalidObject) return 'null'
    return object.toString()
  }

  /** Members of a dictionary, without the brackets. */
  entriesText(entries: readonly [PDFName, PDFObject][]): string {
    return entries.map(([key, value]) => `${key.toString()} ${this.text(value)}`).join(' ')
  }

  private refText(ref: PDFRef): string {
    if (this.resolve(ref) === null) return 'null'
    return pdfRef(this.numberOf(ref))
  }

  private numberOf(ref: PDFRef): number {
    const known = this.numbers.get(ref)
    if (known !== undefined) return known
    if (!this.owners.has(ref)) throw new Error(`${ref.toString()} was not claimed`)
    const number = this.sink.allocate()
    this.numbers.set(ref, number)
    return number
  }

  private write(ref: PDFRef): void {
    const object = this.resolve(ref)
    if (object === null) return
    const number = this.numberOf(ref)
    if (object instanceof PDFRawStream) {
      this.sink.stream(number, this.entriesText(cleanStreamEntries(object)), object.contents)
    } else {
      this.sink.object(number, this.text(object))
    }
  }

  /** The object behind a reference, or null for one that is missing, damaged or must stay behind. */
  private resolve(ref: PDFRef): PDFObject | null {
    const object = this.context.lookup(ref)
    if (object === undefined || object instanceof PDFInvalidObject || isForbidden(object)) return null
    return object
  }

  /** References inside an object, in the order in which they are written. */
  private refsIn(object: PDFObject): PDFRef[] {
    if (object instanceof PDFRef) return [object]
    if (object instanceof PDFArray) return object.asArray().flatMap((item) => this.refsIn(item))
    if (object instanceof PDFRawStream) return cleanStreamEntries(object).flatMap(([, value]) => this.refsIn(value))
    if (object instanceof PDFDict && !isForbidden(object)) return object.values().flatMap((value) => this.refsIn(value))
    return []
  }
}
