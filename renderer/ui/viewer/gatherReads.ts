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
    const taken = new Set(group)
    waiting = waiting.filter((one) => !taken.has(one))
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

/** What was asked for first, with all that touches it on either side, as far as one answer bears; by `begin`. */
function firstRun([first, ...others]: readonly Wanted[]): Wanted[] {
  if (first === undefined) return []
  const run = [first]
  let { begin, end } = first
  const sorted = others.toSorted((one, other) => one.begin - other.begin)
  for (const one of sorted.filter((each) => each.begin >= first.begin)) {
    if (one.begin > end || Math.max(end, one.end) - begin > maximumByteAnswer) break
    end = Math.max(end, one.end)
    run.push(one)
  }
  for (const one of sorted.filter((each) => each.begin < first.begin).toReversed()) {
    if (one.end < begin || Math.max(end, one.end) - one.begin > maximumByteAnswer) break
    begin = one.begin
    end = Math.max(end, one.end)
    run.unshift(one)
  }
  return run
}

async function answer(read: Read, group: readonly Wanted[]): Promise<void> {
  const begin = group[0]?.begin ?? 0
  const end = Math.max(...group.map((one) => one.end))
  try {
    const data = await read(begin, end)
    for (const one of group) one.resolve(data.slice(one.begin - begin, one.end - begin))
  } catch (error) {
    for (const one of group) one.reject(error)
  }
}
