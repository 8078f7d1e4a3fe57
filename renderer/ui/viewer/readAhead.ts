/** Reads bytes `begin` (included) to `end` (excluded). */
type Read = (begin: number, end: number) => Promise<Uint8Array<ArrayBuffer>>

/** So many pieces are on their way at once, so that none waits for the answer to the one before. */
const pieces = 4
/** After so many in a row the reader is taken to want all that follows. */
const enough = 2

/**
 * Answers reads of pieces, and reads on by itself while they follow each other. A PDF whose page
 * tree is one long list (as copiers write it) is looked through from end to end before its first
 * page is shown; piece by piece that takes twice as long.
 */
export function readAhead(read: Read, bytes: number): Read {
  const ahead = new Map<number, { end: number; data: Promise<Uint8Array<ArrayBuffer>> }>()
  let last = { end: -1, inARow: 0 }
  return (begin, end) => {
    last = { end, inARow: begin === last.end ? last.inARow + 1 : 0 }
    const found = ahead.get(begin)
    const data = found?.end === end ? found.data : read(begin, end)
    if (last.inARow < enough) {
      ahead.clear()
      return data
    }
    for (const at of ahead.keys()) if (at <= begin) ahead.delete(at)
    const length = end - begin
    for (let at = end; at < Math.min(bytes, end + pieces * length); at += length) {
      if (ahead.has(at)) continue
      const next = read(at, Math.min(bytes, at + length))
      // Who asks for it hears of the failure; nobody may.
      next.catch(() => undefined)
      ahead.set(at, { end: Math.min(bytes, at + length), data: next })
    }
    return data
  }
}
