import { hash, verify } from '@node-rs/argon2'

/** The argon2id hash of a password as a PHC string: 19 MiB, two passes (OWASP's first choice), about 30 ms. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

/** Whether a typed password is the one behind a hash. */
export async function isPassword(typed: string, passwordHash: string): Promise<boolean> {
  return verify(passwordHash, typed.normalize('NFC'))
}
