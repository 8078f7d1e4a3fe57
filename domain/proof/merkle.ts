import { bytesOfHex, type Sha256, type Sha256Hex } from './sha256.ts'

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

/** The hash of one leaf: SHA-256(0x00 ‖ text), RFC 6962 §2.1. */
export function merkleLeaf(sha256: Sha256, canonicalText: string): Sha256Hex {
  return sha256(leafPrefix, canonicalText)
}

/** The root over leaf hashes (RFC 6962 §2.1); an empty tree has the hash of the empty string. */
export function merkleRoot(sha256: Sha256, leaves: readonly Sha256Hex[]): Sha256Hex {
  const [first] = leaves
  if (first === undefined) return sha256('')
  if (leaves.length === 1) return first
  const split = largestPowerOfTwoBelow(leaves.length)
  return joinNodes(sha256, merkleRoot(sha256, leaves.slice(0, split)), merkleRoot(sha256, leaves.slice(split)))
}

/** The sibling hashes that tie leaf `index` to the root, from the leaf upwards (RFC 6962 §2.1.1). */
export function merklePath(sha256: Sha256, leaves: readonly Sha256Hex[], index: number): Sha256Hex[] {
  if (leaves.length <= 1) return []
  const split = largestPowerOfTwoBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return index < split
    ? [...merklePath(sha256, left, index), merkleRoot(sha256, right)]
    : [...merklePath(sha256, right, index - split), merkleRoot(sha256, left)]
}

/** Whether `path` leads from `leaf` at `index` of `count` leaves to `root`. */
export function isOnMerklePath(
  sha256: Sha256,
  proof: { leaf: Sha256Hex; index: number; count: number; path: readonly Sha256Hex[] },
  root: Sha256Hex,
): boolean {
  if (!Number.isSafeInteger(proof.index) || !Number.isSafeInteger(proof.count)) return false
  if (proof.index < 0 || proof.index >= proof.count) return false
  return climb(sha256, proof, proof.path.length) === root
}

function climb(
  sha256: Sha256,
  at: { leaf: Sha256Hex; index: number; count: number; path: readonly Sha256Hex[] },
  length: number,
): Sha256Hex | null {
  if (at.count === 1) return length === 0 ? at.leaf : null
  const sibling = at.path[length - 1]
  if (sibling === undefined) return null
  const split = largestPowerOfTwoBelow(at.count)
  const isLeft = at.index < split
  const inner = isLeft
    ? climb(sha256, { ...at, count: split }, length - 1)
    : climb(sha256, { ...at, index: at.index - split, count: at.count - split }, length - 1)
  if (inner === null) return null
  return isLeft ? joinNodes(sha256, inner, sibling) : joinNodes(sha256, sibling, inner)
}

function joinNodes(sha256: Sha256, left: Sha256Hex, right: Sha256Hex): Sha256Hex {
  return sha256(nodePrefix, bytesOfHex(left), bytesOfHex(right))
}

function largestPowerOfTwoBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}
