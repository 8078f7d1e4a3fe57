import { maximumByteAnswer } from '#contract/bridge.ts'

/** Reads bytes `begin` (included) to `end` (excluded). */
type Read = (begin: number, end: number) => Promise<Uint8Array<ArrayBuffer>>

interface Wanted {
  readonly begin: number
  readonly end: number
  readonly resolve: (data: Uint8Array<ArrayBuffer>) => void
  readonly reject: (reason: unknown) => void
}

/** So many reads are on their way at once; what is asked for meanwhile is gathered. */
const lanes = 2

/**
 * Answers reads of pieces, neighbours in one. A PDF whose page tree is one long list (as copiers
 * write it) makes pdf.js ask for a piece of every page before it shows the first: a thousand
 * round trips, each decrypting the same MiB four times over.
 */
export function gatherReads(read: Read): Read {
  let waiting: Wanted[] = []
  let busy = 0
  const next = () => {
    if (busy >= lanes || waiting.length === 0) return
    const group = firstRun(waiting)
    waiting = waiting.filter((one) => !group.includes(one))
    busy += 1
    void answer(read, group).finally(() => {
      busy -= 1
      next()
    })
    next()
  }
  return (begin, end) =>
    new Promise((resolve, reject) => {
      waiting.push({ begin, end, resolve, reject })
      next()
    })
}

/** What was asked for first, with all that touches it on either side, as far as one answer bears. */
function firstRun(waiting: readonly Wanted[]): Wanted[] {
  const sorted = waiting.toSorted((one, other) => one.begin - other.begin)
  const at = sorted.findIndex((one) => one === waiting[0])
  let group = sorted.slice(at, at + 1)
  for (const one of [...sorted.slice(at + 1), ...sorted.slice(0, Math.max(at, 0)).toReversed()]) {
    const joined = [...group, one]
    if (touches(spanOf(group), one) && lengthOf(spanOf(joined)) <= maximumByteAnswer) group = joined
  }
  return group
}

type Span = Pick<Wanted, 'begin' | 'end'>

function spanOf(group: readonly Span[]): Span {
  return { begin: Math.min(...group.map((one) => one.begin)), end: Math.max(...group.map((one) => one.end)) }
}

function touches(one: Span, other: Span): boolean {
  return one.begin <= other.end && other.begin <= one.end
}

function lengthOf({ begin, end }: Span): number {
  return end - begin
}

async function answer(read: Read, group: readonly Wanted[]): Promise<void> {
  const { begin, end } = spanOf(group)
  try {
    const data = await read(begin, end)
    for (const one of group) one.resolve(data.slice(one.begin - begin, one.end - begin))
  } catch (error) {
    for (const one of group) one.reject(error)
  }
}
