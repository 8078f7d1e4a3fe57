import { createHash, type Hash } from 'node:crypto'

import {
  PDFArray,
  PDFDict,
  type PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
  type PDFPageLeaf,
} from 'pdf-lib'

import { cleanStreamEntries, isForbidden } from './cleanDict.ts'
import { foreignPage } from './pageWriter.ts'
import { usedResources } from './usedResources.ts'

/**
 * A hash of what a page draws: its unpacked content, the streams and values its resources name, its
 * notes and its visible box. Where it stands in the file, how it is turned and how its content is
 * packed do not count, so that a page copied into another PDF without loss has the same hash.
 *
 * Null for a page that cannot be read this way.
 */
export function pageContentHash(page: PDFPageLeaf): string | null {
  try {
    const foreign = foreignPage(page)
    const hash = createHash('sha256')
    const { left, bottom, right, top } = foreign.geometry.visible
    hash.update([left, bottom, right, top].map((side) => side.toFixed(2)).join(' '))
    for (const stream of foreign.contents) hash.update('\n').update(decodePDFRawStream(stream).decode())
    const walk: Walk = { hash, context: page.context, open: new Set() }
    feed(walk, usedResources(page, foreign.resources))
    for (const { matrix, form } of foreign.appearances) {
      hash.update(matrix)
      feed(walk, form)
    }
    return hash.digest('hex')
  } catch {
    return null
  }
}

interface Walk {
  readonly hash: Hash
  readonly context: PDFContext
  /** References on the way down, against circles. */
  readonly open: Set<PDFObject>
}

/** Object numbers never enter the hash: a reference is what it refers to. */
function feed(walk: Walk, value: PDFObject | undefined): void {
  const { hash, context, open } = walk
  const object = value instanceof PDFRef ? context.lookup(value) : value
  if (object === undefined || isForbidden(object)) return void hash.update(' null')
  if (open.has(object)) return void hash.update(' circle')
  open.add(object)
  if (object instanceof PDFRawStream) {
    entries(walk, cleanStreamEntries(object))
    hash.update(`stream ${object.contents.length} `).update(object.contents)
  } else if (object instanceof PDFDict) entries(walk, object.entries())
  else if (object instanceof PDFArray) {
    hash.update(' [')
    for (const member of object.asArray()) feed(walk, member)
    hash.update(' ]')
  } else if (!(object instanceof PDFStream)) hash.update(` ${object.toString()}`)
  open.delete(object)
}

/** The order of a dictionary says nothing (ISO 32000-1 §7.3.7), and an empty category draws nothing. */
function entries(walk: Walk, members: readonly [PDFName, PDFObject][]): void {
  const named = members.map(([name, value]) => [name.decodeText(), value] as const)
  walk.hash.update(' <<')
  for (const [name, value] of named.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const object = value instanceof PDFRef ? walk.context.lookup(value) : value
    if (object === undefined || name === 'ProcSet' || (object instanceof PDFDict && object.keys().length === 0))
      continue
    walk.hash.update(` /${name}`)
    feed(walk, value)
  }
  walk.hash.update(' >>')
}
