import { maximumByteAnswer } from '#contract/bridge.ts'

/** Reads bytes `begin` (included) to `end` (excluded). */
type Read = (begin: number, end: number) => Promise<Uint8Array<ArrayBuffer>>

interface Block {
  readonly begin: number
  readonly end: number
  readonly data: ReturnType<Read>
}

/** After so many in a row the reader is taken to want all that follows. */
const enough = 2

/**
 * Answers reads of pieces; while they follow each other it reads on in blocks, each twice the one
 * before, up to what one answer bears. A PDF whose page tree is one long list (as copiers write
 * it) is looked through from end to end before its first page is shown: piece by piece each costs
 * a round trip.
 */
export function readAhead(read: Read, bytes: number): Read {
  let blocks: Block[] = []
  let last = { end: -1, inARow: 0 }
  const fetchBlock = (begin: number, size: number) => {
    const end = Math.min(bytes, begin + Math.min(size, maximumByteAnswer))
    const data = read(begin, end)
    // Who asks for a piece of it hears of the failure; nobody may.
    data.catch(() => undefined)
    blocks = [...blocks.slice(-1), { begin, end, data }]
  }
  return async (begin, end) => {
    last = { end, inARow: begin === last.end ? last.inARow + 1 : 0 }
    const isHeld = (block: Block) => block.begin <= begin && end <= block.end
    if (!blocks.some(isHeld) && last.inARow >= enough) fetchBlock(begin, (end - begin) * 2)
    const block = blocks.find(isHeld)
    if (block === undefined) return read(begin, end)
    const newest = blocks.at(-1)
    const isReadingOn = last.inARow > 0 && newest === block && newest.end < bytes
    if (isReadingOn) fetchBlock(newest.end, (newest.end - newest.begin) * 2)
    const data = await block.data
    return data.subarray(begin - block.begin, end - block.begin)
  }
}
