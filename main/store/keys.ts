import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { hashRaw } from '@node-rs/argon2'
import * as z from 'zod'

import { fail, ok, type Result } from '#domain/result.ts'

import { replaceFile } from './files.ts'
import { makeRecoveryKey, readRecoveryKey } from './recoveryKey.ts'
import { storageError } from './storageError.ts'

const base64 = z.base64()
const wrappedSchema = z.object({ nonce: base64, sealed: base64, tag: base64 })
type Wrapped = z.infer<typeof wrappedSchema>

const keyFileSchema = z.object({
  format: z.literal('yijuan-keys'),
  version: z.literal(1),
  /** The key under the printed recovery key. Always there: the OS store may be lost with the PC. */
  recovery: wrappedSchema,
  /** The key under a passphrase, by argon2id. `memory` in KiB. */
  passphrase: z
    .object({
      salt: base64,
      memory: z.int().min(19_456),
      passes: z.int().min(2),
      lanes: z.int().min(1),
      key: wrappedSchema,
    })
    .nullable(),
  /** The key as the secret store of the operating system sealed it; only the host can read it. */
  osBlob: base64.nullable(),
})
type KeyFile = z.infer<typeof keyFileSchema>

/** What opens a desk: a passphrase, the printed recovery key, or the host's own secret store. */
export type Unlock =
  | { readonly passphrase: string }
  | { readonly recoveryKey: string }
  | { readonly openOsBlob: (blob: Uint8Array) => Promise<Uint8Array | null> }

/** How the key shall be kept beside the recovery key. */
export interface KeyKeepers {
  readonly passphrase: string | null
  readonly osBlob: Uint8Array | null
}

/** Where the wrapped keys of a desk lie. */
export function keyFilePath(directory: string): string {
  return join(directory, 'keys.json')
}

/** A fresh key for a new desk: 32 random bytes. */
export function newDataKey(): Uint8Array {
  return Uint8Array.from(randomBytes(32))
}

/**
 * Wraps the key and writes `keys.json`; gives the recovery key to be printed, which is kept nowhere.
 *
 * Called again it replaces recovery key, passphrase and OS blob together; the data stay as they are.
 */
export async function writeKeys(
  directory: string,
  key: Uint8Array,
  keepers: KeyKeepers,
): Promise<Result<{ recoveryKey: string }>> {
  const { printed, secret } = makeRecoveryKey()
  const file: KeyFile = {
    format: 'yijuan-keys',
    version: 1,
    recovery: wrap(secret, key),
    passphrase: keepers.passphrase === null ? null : await wrapByPassphrase(keepers.passphrase, key),
    osBlob: keepers.osBlob === null ? null : Buffer.from(keepers.osBlob).toString('base64'),
  }
  try {
    replaceFile(keyFilePath(directory), `${JSON.stringify(file, null, 2)}\n`)
    return ok({ recoveryKey: printed })
  } catch (error) {
    return fail(storageError(error, keyFilePath(directory)))
  }
}

/** Which ways of opening this desk exist beside the recovery key. */
export function listKeepers(directory: string): Result<{ passphrase: boolean; osBlob: boolean }> {
  const file = readKeyFile(directory)
  if (!file.ok) return file
  return ok({ passphrase: file.value.passphrase !== null, osBlob: file.value.osBlob !== null })
}

/**
 * The key of a desk.
 *
 * Errors: `wrongKey` · `keyMissing` (no `keys.json`; a new key is never made for data that exist)
 * · `damaged`.
 */
export async function unwrapKey(directory: string, unlock: Unlock): Promise<Result<Uint8Array>> {
  const file = readKeyFile(directory)
  if (!file.ok) return file
  const key = await openedBy(file.value, unlock)
  return key === null ? fail({ kind: 'wrongKey' }) : ok(key)
}

async function openedBy(file: KeyFile, unlock: Unlock): Promise<Uint8Array | null> {
  if ('recoveryKey' in unlock) {
    const secret = readRecoveryKey(unlock.recoveryKey)
    return secret && unwrap(secret, file.recovery)
  }
  if ('passphrase' in unlock) {
    if (file.passphrase === null) return null
    return unwrap(await stretch(unlock.passphrase, file.passphrase), file.passphrase.key)
  }
  if (file.osBlob === null) return null
  const key = await unlock.openOsBlob(Uint8Array.from(Buffer.from(file.osBlob, 'base64')))
  return key?.length === 32 ? key : null
}

function readKeyFile(directory: string): Result<KeyFile> {
  const path = keyFilePath(directory)
  if (!existsSync(path)) return fail({ kind: 'keyMissing', directory })
  try {
    const parsed = keyFileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success
      ? ok(parsed.data)
      : fail({ kind: 'damaged', what: path, detail: z.prettifyError(parsed.error) })
  } catch (error) {
    if (error instanceof SyntaxError) return fail({ kind: 'damaged', what: path, detail: 'not JSON' })
    return fail(storageError(error, path))
  }
}

async function wrapByPassphrase(passphrase: string, key: Uint8Array): Promise<NonNullable<KeyFile['passphrase']>> {
  const cost = { salt: randomBytes(16).toString('base64'), memory: 65_536, passes: 3, lanes: 1 }
  return { ...cost, key: wrap(await stretch(passphrase, cost), key) }
}

// RFC 9106 argon2id. NFC, because two input methods may type one character in two ways.
async function stretch(
  passphrase: string,
  cost: { salt: string; memory: number; passes: number; lanes: number },
): Promise<Uint8Array> {
  return hashRaw(passphrase.normalize('NFC'), {
    salt: Buffer.from(cost.salt, 'base64'),
    memoryCost: cost.memory,
    timeCost: cost.passes,
    parallelism: cost.lanes,
    outputLen: 32,
  })
}

function wrap(wrapping: Uint8Array, key: Uint8Array): Wrapped {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce)
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return {
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  }
}

function unwrap(wrapping: Uint8Array, { nonce, sealed, tag }: Wrapped): Uint8Array | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
    decipher.setAuthTag(Buffer.from(tag, 'base64'))
    return Uint8Array.from(Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]))
  } catch {
    // A wrong tag is a wrong passphrase or recovery key; Node has no code of its own for it.
    return null
  }
}
