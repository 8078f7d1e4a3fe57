import { describe, expect, it } from 'vitest'

import { createSignInThrottle } from './signInThrottle.ts'

describe('wrong passwords in a row', () => {
  const at = (second: number) => new Date(Date.parse('2026-09-14T02:00:00.000Z') + second * 1000)
  const wait = (seconds: number) => ({ ok: false, error: { what: 'signInWait', detail: String(seconds) } })

  it('cost nothing five times, then longer each time, and a right one clears the number', () => {
    const throttle = createSignInThrottle()
    for (let i = 0; i < 5; i++) expect(throttle.begin('001', at(0)).ok).toBe(true)
    expect(throttle.begin('001', at(0))).toMatchObject(wait(10))
    expect(throttle.begin('002', at(0)).ok).toBe(true)
    expect(throttle.begin('001', at(10)).ok).toBe(true)
    expect(throttle.begin('001', at(11))).toMatchObject(wait(19))
    throttle.forgive('001')
    expect(throttle.begin('001', at(11)).ok).toBe(true)
  })

  it('wait a quarter of an hour at the longest', () => {
    const throttle = createSignInThrottle()
    for (let i = 0; i < 30; i++) throttle.begin('001', at(i * 1000))
    expect(throttle.begin('001', at(29_000))).toMatchObject(wait(900))
  })
})
