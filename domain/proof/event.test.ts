import { describe, expect, it } from 'vitest'

import { sha256 } from '#main/sha256.ts'

import { eventBodySchema, eventHash, genesisHash, payloadDigest, type EventBody } from './event.ts'

const salt = '00112233445566778899aabbccddeeff'
const body: EventBody = {
  v: 1,
  device: 'device1',
  seq: 2,
  prev: genesisHash,
  caseId: 'case1',
  parents: ['1'.repeat(64)],
  actor: 'A01',
  origin: 'paper',
  via: 'cli',
  action: 'discussion.record',
  subject: '讨论:第1次',
  at: '2023-11-23T07:00:00.000Z',
  digest: '233526dae23ceb335d8ed11efaf74a86904c011868024bd094e7af4ca17aab15',
  nonce: '0123456789abcdef0123456789abcdef',
}

describe('an event of the trail', () => {
  it('has the hash that another program (Python, hashlib) computed from docs/proof-format.md', () => {
    expect(payloadDigest(sha256, salt, '{"会商":"同意"}')).toBe(body.digest)
    expect(eventHash(sha256, body)).toBe('efd794591c7e53cb0581a0027bf1f3af0675e84e213654b21e4e46214396b649')
  })

  it('has another hash when any of its fields is another', () => {
    const others: Partial<EventBody>[] = [
      { device: 'device2' },
      { seq: 3 },
      { prev: '2'.repeat(64) },
      { caseId: null },
      { parents: [] },
      { actor: 'A02' },
      { origin: 'live' },
      { via: 'window' },
      { action: 'discussion.remove' },
      { subject: '' },
      { at: '2023-11-23T07:00:00.001Z' },
      { digest: '3'.repeat(64) },
      { nonce: 'f'.repeat(32) },
    ]
    const hashes = [{}, ...others].map((change) => eventHash(sha256, { ...body, ...change }))
    expect(new Set(hashes).size).toBe(Object.keys(body).length)
  })

  it('has no field that the format does not know', () => {
    expect(eventBodySchema.safeParse(body).success).toBe(true)
    expect(eventBodySchema.safeParse({ ...body, note: '' }).success).toBe(false)
  })
})

it('the digest of a value cannot be guessed without its salt', () => {
  expect(payloadDigest(sha256, 'f'.repeat(32), '{"会商":"同意"}')).not.toBe(body.digest)
})
