/** A run of text that both versions have, that was taken out, or that was put in. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Beyond so many changed words two texts are not versions of each other. */
const mostChanges = 1500

/**
 * What has to be taken out of `was` and put in to get `now`, word by word: a number or a Latin word is
 * one word, every other sign stands for itself. Leaving out `added` gives `was`, leaving out `removed`
 * gives `now`. Texts with more than 1,500 changes are shown as one replaced by the other where they
 * differ (Myers, "An O(ND) Difference Algorithm", 1986).
 */
export function textDiff(was: string, now: string): DiffPart[] {
  const [old, fresh] = [wordsOf(was), wordsOf(now)]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++
  const middle = changesOf(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail))
  const same = (words: readonly string[]): DiffPart => ({ kind: 'same', text: words.join('') })
  return merged([same(old.slice(0, head)), ...middle, same(old.slice(old.length - tail))])
}

/** Numbers with their separators, Latin words, runs of spaces, or a single sign. */
export function wordsOf(text: string): string[] {
  return text.match(/\d+(?:[.,]\d+)*|[a-z]+|[^\S\n]+|[^]/giu) ?? []
}

/** Furthest reaching paths; `trace[d]` holds those before step d, diagonal k at index k + d. */
function changesOf(old: readonly string[], fresh: readonly string[]): DiffPart[] {
  const most = Math.min(old.length + fresh.length, mostChanges)
  const trace: Int32Array[] = []
  let reach = new Int32Array([0, 0, 0])
  for (let d = 0; d <= most; d++) {
    trace.push(reach)
    const next = new Int32Array(2 * d + 5)
    for (let k = -d; k <= d; k += 2) {
      let x = d === 0 ? 0 : stepsDown(reach, k, d) ? at(reach, k + 1, d) : at(reach, k - 1, d) + 1
      while (x < old.length && x - k < fresh.length && old[x] === fresh[x - k]) x++
      next[k + d + 2] = x
      if (x >= old.length && x - k >= fresh.length) return walkBack(old, fresh, trace)
    }
    reach = next
  }
  return [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: fresh.join('') },
  ]
}

/** The reach on a diagonal as it was before step d. */
function at(reach: Int32Array, k: number, d: number): number {
  return reach[k + d + 1] ?? 0
}

function stepsDown(reach: Int32Array, k: number, d: number): boolean {
  return k === -d || (k !== d && at(reach, k - 1, d) < at(reach, k + 1, d))
}

function walkBack(old: readonly string[], fresh: readonly string[], trace: readonly Int32Array[]): DiffPart[] {
  const parts: DiffPart[] = []
  let [x, y] = [old.length, fresh.length]
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d] ?? new Int32Array()
    const isDown = d > 0 && stepsDown(reach, x - y, d)
    const k = isDown ? x - y + 1 : x - y - 1
    const [fromX, fromY] = d === 0 ? [0, 0] : [at(reach, k, d), at(reach, k, d) - k]
    while (x > fromX && y > fromY) {
      parts.push({ kind: 'same', text: old[--x] ?? '' })
      y--
    }
    if (d === 0) break
    if (isDown) parts.push({ kind: 'added', text: fresh[--y] ?? '' })
    else parts.push({ kind: 'removed', text: old[--x] ?? '' })
  }
  return parts.toReversed()
}

/** Neighbours of one kind joined; within one change what was taken out comes first. */
function merged(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed })
    if (added !== '') joined.push({ kind: 'added', text: added })
    ;[removed, added] = ['', '']
  }
  for (const { kind, text } of parts) {
    if (text === '') continue
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = joined.at(-1)
      if (last?.kind === 'same') joined[joined.length - 1] = { kind, text: last.text + text }
      else joined.push({ kind, text })
    }
  }
  flush()
  return joined
}
