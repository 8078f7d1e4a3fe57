/** A pseudo-random sequence that a seed repeats (mulberry32): numbers from 0 up to, not including, `below`. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

type Mutate = (bytes: Buffer, random: (below: number) => number) => Buffer

function splice(bytes: Buffer, at: number, removed: number, put: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + removed)])
}

function noise(random: (below: number) => number, length: number): Buffer {
  return Buffer.from(Array.from({ length }, () => random(256)))
}

function bytesAt(random: (below: number) => number, bytes: Buffer): { at: number; length: number } {
  const at = random(bytes.length)
  return { at, length: 1 + random(Math.min(64, bytes.length - at)) }
}

/** Ways to damage or change a file blindly; a result equal to the input is possible and must be skipped. */
export const mutations = {
  flipBit: (bytes, random) => {
    const at = random(bytes.length)
    return splice(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random(8))))
  },
  overwrite: (bytes, random) => {
    const { at, length } = bytesAt(random, bytes)
    return splice(bytes, at, length, noise(random, length))
  },
  insert: (bytes, random) => splice(bytes, random(bytes.length + 1), 0, noise(random, 1 + random(32))),
  insertSpace: (bytes, random) =>
    splice(bytes, random(bytes.length + 1), 0, Buffer.from([[10, 13, 32, 0][random(4)] ?? 32])),
  remove: (bytes, random) => {
    const { at, length } = bytesAt(random, bytes)
    return splice(bytes, at, length, Buffer.alloc(0))
  },
  truncate: (bytes, random) => bytes.subarray(0, random(bytes.length)),
  append: (bytes, random) => Buffer.concat([bytes, noise(random, 1 + random(200))]),
  appendComment: (bytes, random) => Buffer.concat([bytes, Buffer.from(['\n', '%\n', '%%EOF\n', ' '][random(4)] ?? '')]),
  prepend: (bytes, random) => Buffer.concat([noise(random, 1 + random(50)), bytes]),
  swap: (bytes, random) => {
    const length = 1 + random(200)
    const [a, b] = [random(bytes.length), random(bytes.length)].toSorted((x, y) => x - y) as [number, number]
    if (b + length > bytes.length || a + length > b) return bytes
    const first = bytes.subarray(a, a + length)
    return splice(splice(bytes, a, length, bytes.subarray(b, b + length)), b, length, first)
  },
  duplicate: (bytes, random) => {
    const { at, length } = bytesAt(random, bytes)
    return splice(bytes, at, 0, bytes.subarray(at, at + length))
  },
  digit: (bytes, random) => {
    const from = random(bytes.length)
    const at = bytes.findIndex((byte, index) => index >= from && byte >= 0x30 && byte <= 0x39)
    return at < 0 ? bytes : splice(bytes, at, 1, Uint8Array.of(0x30 + random(10)))
  },
} as const satisfies Record<string, Mutate>
