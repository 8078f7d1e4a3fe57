import * as z from 'zod'

/** A SHA-256 digest in lowercase hexadecimal, 64 digits. */
export const sha256HexSchema = z.string().regex(/^[0-9a-f]{64}$/)
export type Sha256Hex = z.infer<typeof sha256HexSchema>

/**
 * SHA-256 over the concatenation of its parts; strings are taken as UTF-8.
 *
 * A parameter of the domain, because the domain may not name a platform; Node's lives in
 * `main/sha256.ts`.
 */
export type Sha256 = (...parts: (string | Uint8Array)[]) => Sha256Hex

/** The bytes behind a hexadecimal digest. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16))
}
