import { readFileSync, rmSync, writeFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fail, ok } from '#domain/result.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { keyFilePath, listKeepers, newDataKey, unwrapKey, writeKeys } from './keys.ts'
import { makeRecoveryKey, printRecoveryKey, readRecoveryKey } from './recoveryKey.ts'
import { hashPassword, isPassword } from './password.ts'

describe('the key of a desk', () => {
  it('comes back by passphrase, by recovery key and from the OS store, and by nothing else', async () => {
    const [directory, key, osBlob] = [tempDirectory(), newDataKey(), Uint8Array.of(1, 2, 3)]
    const written = await writeKeys(directory, key, { passphrase: '泉州 丰泽 2023', osBlob })
    if (!written.ok) throw new Error(written.error.kind)
    const { recoveryKey } = written.value
    expect(await unwrapKey(directory, { passphrase: '泉州 丰泽 2023' })).toEqual(ok(key))
    expect(await unwrapKey(directory, { recoveryKey })).toEqual(ok(key))
    expect(await unwrapKey(directory, { openOsBlob: async (blob) => (blob.length === 3 ? key : null) })).toEqual(
      ok(key),
    )
    expect(listKeepers(directory)).toEqual(ok({ passphrase: true, osBlob: true }))
    const wrong = fail({ kind: 'wrongKey' })
    expect(await unwrapKey(directory, { passphrase: '泉州 丰泽 2024' })).toEqual(wrong)
    expect(await unwrapKey(directory, { recoveryKey: makeRecoveryKey().printed })).toEqual(wrong)
    expect(await unwrapKey(directory, { recoveryKey: 'nonsense' })).toEqual(wrong)
    expect(await unwrapKey(directory, { openOsBlob: async () => null })).toEqual(wrong)
    const file = readFileSync(keyFilePath(directory), 'utf8')
    expect(file).not.toContain(Buffer.from(key).toString('base64'))
    expect(file).not.toContain(recoveryKey)
  })

  it('opens by the recovery key alone where there is neither passphrase nor OS store', async () => {
    const [directory, key] = [tempDirectory(), newDataKey()]
    const written = await writeKeys(directory, key, { passphrase: null, osBlob: null })
    if (!written.ok) throw new Error(written.error.kind)
    expect(await unwrapKey(directory, { recoveryKey: written.value.recoveryKey })).toEqual(ok(key))
    expect(await unwrapKey(directory, { passphrase: '' })).toEqual(fail({ kind: 'wrongKey' }))
  })

  it('is missing, not made anew, when keys.json is gone; and damaged when it cannot be read', async () => {
    const directory = tempDirectory()
    await writeKeys(directory, newDataKey(), { passphrase: null, osBlob: null })
    writeFileSync(keyFilePath(directory), '{"format":"yijuan-keys"')
    expect(await unwrapKey(directory, { passphrase: 'x' })).toMatchObject({ error: { kind: 'damaged' } })
    writeFileSync(keyFilePath(directory), '{}')
    expect(await unwrapKey(directory, { passphrase: 'x' })).toMatchObject({ error: { kind: 'damaged' } })
    rmSync(keyFilePath(directory))
    expect(await unwrapKey(directory, { passphrase: 'x' })).toEqual(fail({ kind: 'keyMissing', directory }))
  })
})

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a recovery key', () => {
  it('is printed in eleven groups of five', () => {
    expect(makeRecoveryKey().printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){10}[0-9A-HJKMNP-TV-Z]{5}$/)
  })

  it('is read back however it was typed', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const printed = printRecoveryKey(secret)
        const sloppy = printed.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
        expect(readRecoveryKey(printed)).toEqual(secret)
        expect(readRecoveryKey(` ${sloppy} `)).toEqual(secret)
      }),
    )
  })

  it('notices one wrongly copied digit', () => {
    // 15 check bits: about one slip in 33,000 passes here; then it opens nothing (GCM).
    fc.assert(
      fc.property(secrets, fc.nat(51), (secret, at) => {
        const digits = printRecoveryKey(secret).replaceAll('-', '')
        const wrong = digits[at] === '7' ? '8' : '7'
        expect(readRecoveryKey(digits.slice(0, at) + wrong + digits.slice(at + 1))).toBeNull()
      }),
      { seed: 20231127 },
    )
  })
})

describe('a password', () => {
  it('is told from another one', async () => {
    const hash = await hashPassword('法制审核2023')
    expect(hash).toMatch(/^\$argon2id\$/)
    expect(await isPassword('法制审核2023', hash)).toBe(true)
    expect(await isPassword('法制审核2024', hash)).toBe(false)
  })
})
