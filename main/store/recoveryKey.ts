import { createHash, randomBytes } from 'node:crypto'

// Crockford's base 32: no I, L, O, U, so that a handwritten key is read in one way only.
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretDigits = 52
const groupSize = 5

/**
 * A new recovery key as it is printed: 55 digits in 11 groups of five.
 *
 * 52 digits carry 32 random bytes, the last three check them (15 bits of SHA-256), so that a
 * wrongly copied digit is told apart from a key of another desk.
 */
export function makeRecoveryKey(): { printed: string; secret: Uint8Array } {
  const secret = Uint8Array.from(randomBytes(32))
  return { printed: printRecoveryKey(secret), secret }
}

/** How 32 bytes are printed as a recovery key. */
export function printRecoveryKey(secret: Uint8Array): string {
  const text = encode(secret) + checkDigits(secret)
  return (text.match(new RegExp(`.{1,${groupSize}}`, 'g')) ?? []).join('-')
}

/**
 * The 32 bytes behind a typed recovery key, or null when it was copied wrongly.
 *
 * Spaces, dashes and case do not matter; O counts as 0, I and L as 1, full-width digits as digits.
 */
export function readRecoveryKey(typed: string): Uint8Array | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}_.·]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  if (text.length !== secretDigits + 3) return null
  const secret = decode(text.slice(0, secretDigits))
  if (secret === null || checkDigits(secret) !== text.slice(secretDigits)) return null
  return secret
}

function encode(secret: Uint8Array): string {
  let value = BigInt(`0x${Buffer.from(secret).toString('hex')}`)
  let text = ''
  for (let i = 0; i < secretDigits; i++) {
    text = digits.charAt(Number(value & 31n)) + text
    value >>= 5n
  }
  return text
}

function decode(text: string): Uint8Array | null {
  let value = 0n
  for (const digit of text) {
    const found = digits.indexOf(digit)
    if (found === -1) return null
    value = (value << 5n) | BigInt(found)
  }
  // 52 digits hold 260 bits; the four that are too many must be zero.
  if (value >> 256n !== 0n) return null
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex'))
}

function checkDigits(secret: Uint8Array): string {
  const hash = createHash('sha256').update('yijuan-recovery-key\n').update(secret).digest()
  const value = hash.readUInt16BE(0) >> 1
  return digits.charAt(value >> 10) + digits.charAt((value >> 5) & 31) + digits.charAt(value & 31)
}
