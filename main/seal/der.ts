import { Refusal } from './refusal.ts'

/** One element of DER: its tag and where it and its content stand. */
export interface DerNode {
  readonly tag: number
  readonly start: number
  readonly contentStart: number
  readonly end: number
}

/** Tags used by the CMS of a case file (X.690 §8.1.2; context tags are constructed). */
export const derTag = {
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
} as const

/** Encodes one element: tag, definite length in the fewest octets, content (X.690 §10.1). */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Uint8Array.of(tag), derLength(content.length), content])
}

/** Encodes a SET OF, whose members DER sorts by their encoding (X.690 §11.6). */
export function derSetOf(tag: number, members: readonly Uint8Array[]): Buffer {
  return der(tag, ...members.toSorted((a, b) => Buffer.compare(a, b)))
}

/** Encodes an object identifier from its dotted form. */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return der(derTag.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
}

/**
 * Reads the element at `at`: one-octet tag, definite and minimal length, inside `end`.
 *
 * @throws Refusal `cmsUnreadable` for anything BER would allow and DER does not.
 */
export function readDer(bytes: Uint8Array, at = 0, end = bytes.length): DerNode {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (at + 2 > end || tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw unreadable()
  if (first < 0x80) return inside({ tag, start: at, contentStart: at + 2, end: at + 2 + first }, end)
  const octets = first & 0x7f
  if (octets === 0 || octets > 4 || at + 2 + octets > end) throw unreadable()
  let length = 0
  for (const octet of bytes.subarray(at + 2, at + 2 + octets)) length = length * 256 + octet
  if (derLength(length).length !== octets + 1) throw unreadable()
  return inside({ tag, start: at, contentStart: at + 2 + octets, end: at + 2 + octets + length }, end)
}

/** Reads the elements inside a constructed element, which they must fill exactly. */
export function readDerChildren(bytes: Uint8Array, node: DerNode): DerNode[] {
  const children: DerNode[] = []
  for (let at = node.contentStart; at < node.end;) {
    const child = readDer(bytes, at, node.end)
    children.push(child)
    at = child.end
  }
  return children
}

/** The element as it is encoded, tag and length included. */
export function derBytes(bytes: Uint8Array, node: DerNode): Uint8Array {
  return bytes.subarray(node.start, node.end)
}

/** The content of the element alone. */
export function derContent(bytes: Uint8Array, node: DerNode): Uint8Array {
  return bytes.subarray(node.contentStart, node.end)
}

function inside(node: DerNode, end: number): DerNode {
  if (node.end > end) throw unreadable()
  return node
}

function unreadable(): Refusal {
  return new Refusal('cmsUnreadable')
}

function derLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length)
  const octets: number[] = []
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256)
  return Uint8Array.of(0x80 | octets.length, ...octets)
}

function base128(value: number): number[] {
  const octets = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(128 | (rest % 128))
  return octets
}
