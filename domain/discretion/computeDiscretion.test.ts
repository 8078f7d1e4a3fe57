import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { makeChoices, makeTable } from '#tests/helpers/discretionBuilders.ts'

import { adjustKinds } from './choices.ts'
import { computationSchema } from './computation.ts'
import { computeDiscretion } from './computeDiscretion.ts'

const codes = (one: { warnings: readonly { code: string }[] }) => one.warnings.map((warning) => warning.code)

describe('权重累加 (law.md §4, model A)', () => {
  it('adds the options to minimum ÷ maximum: 20 % + 2 % + 2 % of 1,000,000 is 240,000', () => {
    const table = makeTable()
    const computed = computeDiscretion(table, makeChoices(table, [1, 1, 0]))
    expect(computed).toMatchObject({ result: 240_000, pct: '24%', range: { min: 200_000, max: 1_000_000 } })
    expect(computed.steps.map((step) => step.words)).toEqual([
      '200,000元以上1,000,000元以下（《排污许可管理条例》第三十三条）',
      '200,000元÷1,000,000元＝20%',
      '三个月以上不足六个月，＋2%',
      '下风向200米内有居民点，＋2%',
      '首次，＋0%',
      '20%＋2%＋2%＋0%＝24%',
      '1,000,000元×24%＝240,000元',
      '未超出法定幅度',
      '240,000元，大写贰拾肆万元整',
    ])
  })

  it('takes the lowest option where a factor could not be established, and says so', () => {
    const table = makeTable()
    const computed = computeDiscretion(table, makeChoices(table, [1, null, 0]))
    expect(computed.result).toBe(220_000)
    expect(codes(computed)).toContain('unknownFactor')
    expect(computed.steps[3]?.words).toContain('未能查明，按最低档“远离居民点”取值')
  })

  it('never passes 100 %', () => {
    const table = makeTable({ startPct: 90 })
    const heavy = {
      ...table,
      factors: table.factors.map((one) => ({ ...one, options: one.options.map((o) => ({ ...o, pct: 8 })) })),
    }
    expect(computeDiscretion(heavy, makeChoices(heavy, [0, 0, 0]))).toMatchObject({ result: 1_000_000, pct: '100%' })
  })

  it('从轻 takes at most 20 % of the maximum off and stops at the minimum', () => {
    const table = makeTable()
    const lighter = (amount: number) => ({ kind: 'lighter' as const, amount, reason: '主动停产整改', ground: '' })
    expect(computeDiscretion(table, makeChoices(table, [1, 1, 0], lighter(40_000))).result).toBe(200_000)
    const tooMuch = computeDiscretion(table, makeChoices(table, [1, 1, 0], lighter(250_000)))
    expect(tooMuch.result).toBe(200_000)
    expect(codes(tooMuch)).toEqual(expect.arrayContaining(['adjustOverLimit', 'raisedToMin']))
  })

  it('从重 stops at the maximum', () => {
    const table = makeTable({ startPct: 95 })
    const choices = makeChoices(table, [0, 0, 0], { kind: 'heavier', amount: 200_000, reason: '拒不改正', ground: '' })
    expect(computeDiscretion(table, choices)).toMatchObject({ result: 1_000_000 })
  })

  it('减轻 goes below the minimum only with a legal ground', () => {
    const table = makeTable()
    const mitigate = (ground: string) => ({
      kind: 'mitigate' as const,
      amount: 100_000,
      reason: '主动消除危害',
      ground,
    })
    const without = computeDiscretion(table, makeChoices(table, [1, 1, 0], mitigate('')))
    expect(without.result).toBe(200_000)
    expect(codes(without)).toContain('groundMissing')
    const lawful = computeDiscretion(table, makeChoices(table, [1, 1, 0], mitigate('行政处罚法第三十二条第一项')))
    expect(lawful.result).toBe(140_000)
    expect(codes(lawful)).not.toContain('groundMissing')
  })

  it('takes 1 % to 5 % of the investment: 3,100,000 gives 31,000 to 155,000, two fifths are 62,000', () => {
    const table = makeTable({
      base: 'investment',
      legalMin: null,
      legalMax: null,
      minTimes: 0.01,
      maxTimes: 0.05,
      startPct: 40,
    })
    const computed = computeDiscretion(table, { ...makeChoices(table, [0, 0, 0]), measure: 3_100_000 })
    expect(computed).toMatchObject({ result: 62_000, range: { min: 31_000, max: 155_000 } })
    expect(computeDiscretion(table, makeChoices(table, [0, 0, 0]))).toMatchObject({
      result: null,
      warnings: [{ code: 'measureMissing' }],
    })
  })

  it('counts a disposal cost below its floor as the floor: three to five times of 200,000', () => {
    const table = makeTable({
      base: 'disposalCost',
      legalMin: null,
      legalMax: null,
      minTimes: 3,
      maxTimes: 5,
      measureFloor: 200_000,
    })
    const computed = computeDiscretion(table, { ...makeChoices(table, [0, 0, 0]), measure: 80_000.5 })
    expect(computed).toMatchObject({ result: 600_000, range: { min: 600_000, max: 1_000_000 } })
    expect(computed.steps[0]?.words).toContain('处置费用80,000.5元，不足200,000元，按200,000元计，3倍至5倍')
  })

  it('multiplies one unit by their number', () => {
    const table = makeTable({ mode: 'perUnit', unit: '辆', legalMin: 1000, legalMax: 5000 })
    const computed = computeDiscretion(table, { ...makeChoices(table, [1, 1, 0]), measure: 3 })
    expect(computed).toMatchObject({ result: 3600, range: { min: 3000, max: 15_000 } })
    expect(computed.steps.map((step) => step.words)).toContain('1,200元/辆×3辆＝3,600元')
  })

  it('asks the number of units again when no number could hold the fine', () => {
    const table = makeTable({ mode: 'perUnit', unit: '辆', legalMin: 1000, legalMax: 99_999_999_999 })
    const computed = computeDiscretion(table, { ...makeChoices(table, [1, 1, 0]), measure: 99_999_999_999 })
    expect(computed).toMatchObject({ result: null, warnings: [{ code: 'measureMissing' }] })
    expect(computationSchema.safeParse(computed).success).toBe(true)
  })
})

describe('幅度罚款 (law.md §4, model B)', () => {
  const fine = (min: number | null, max: number | null, grade: 'lighter' | 'normal' | 'heavier') => {
    const table = makeTable({ mode: 'band', legalMin: min, legalMax: max, factors: [] })
    const { result, band } = computeDiscretion(table, { ...makeChoices(table, []), grade })
    return [result, band?.from, band?.to]
  }

  it.each([
    [20_000, 200_000, 'lighter', [null, 20_000, 109_999]],
    [20_000, 200_000, 'normal', [110_000, 110_000, 110_000]],
    [20_000, 200_000, 'heavier', [null, 110_000, 200_000]],
    [null, 50_000, 'lighter', [10_000, 10_000, 10_000]],
    [null, 50_000, 'normal', [25_000, 25_000, 25_000]],
    [null, 50_000, 'heavier', [null, 25_000, 50_000]],
    [10_000, null, 'lighter', [null, 10_000, 19_999]],
    [10_000, null, 'normal', [20_000, 20_000, 20_000]],
    [10_000, null, 'heavier', [50_000, 50_000, 50_000]],
  ] as const)('from %s to %s, %s', (min, max, grade, expected) => {
    expect(fine(min, max, grade)).toEqual(expected)
  })

  it('says nothing before a grade is chosen', () => {
    const table = makeTable({ mode: 'band', factors: [] })
    expect(computeDiscretion(table, makeChoices(table, []))).toMatchObject({
      result: null,
      warnings: [{ code: 'gradeMissing' }],
    })
  })
})

describe('every calculation', () => {
  const pct = fc.integer({ min: -1000, max: 4000 }).map((value) => value / 100)
  const money = fc.integer({ min: 1, max: 5_000_000 })
  const wishes = fc.record({
    ends: fc.tuple(money, money).map((two) => two.toSorted((one, other) => one - other)),
    pcts: fc.array(fc.array(pct, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    startPct: fc.option(fc.integer({ min: 0, max: 100 })),
    unit: fc.constantFrom(1, 100, 1000, 10_000),
    direction: fc.constantFrom('down', 'up', 'nearest'),
    kind: fc.constantFrom(...adjustKinds),
    amount: fc.nat(3_000_000),
    ground: fc.constantFrom('', '行政处罚法第三十二条'),
    at: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
  })

  type Wish = typeof wishes extends fc.Arbitrary<infer T> ? T : never
  const built = (wish: Wish, more = 0) => {
    const factors = wish.pcts.map((options, index) => ({
      id: `f${index}`,
      label: `因素${index}`,
      options: options.map((each, no) => ({ id: `o${no}`, label: `档${no}`, pct: each + more })),
    }))
    const table = makeTable({
      factors,
      startPct: wish.startPct,
      legalMin: wish.ends[0] ?? 0,
      legalMax: wish.ends[1] ?? 1,
      rounding: { unit: wish.unit as 1, direction: wish.direction as 'up' },
    })
    const at = factors.map((factor, index) => (wish.at[index] ?? 0) % factor.options.length)
    const { kind, amount, ground } = wish
    return { table, choices: makeChoices(table, at, { kind, amount, ground, reason: '理由' }) }
  }
  const compute = (wish: Wish, more = 0) => {
    const { table, choices } = built(wish, more)
    return computeDiscretion(table, choices)
  }

  it('lies within the range, unless it is mitigated with a ground: then it is never above it', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { result } = compute(wish)
        const [min = 0, max = 0] = wish.ends
        const isMitigated = wish.kind === 'mitigate' && wish.ground !== ''
        expect(result).toBeGreaterThanOrEqual(isMitigated ? 0 : min)
        expect(result).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('never falls when a percentage rises', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 2000 }), (wish, more) => {
        expect(compute(wish, more / 100).result).toBeGreaterThanOrEqual(compute(wish).result ?? 0)
      }),
    )
  })

  it('is rounded to its unit, or stands at an end of the range', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { result } = compute(wish)
        const [min, max] = wish.ends
        expect(result === min || result === max || (result ?? 1) % wish.unit === 0).toBe(true)
      }),
    )
  })

  it('is what whole numbers give without any rounding between', () => {
    fc.assert(
      fc.property(wishes, (wish) => {
        const { table, choices } = built({ ...wish, kind: 'none', unit: 1, direction: 'down' })
        const bp = table.factors.reduce((sum, factor) => {
          const chosen = choices.factors.find((one) => one.factorId === factor.id)?.optionId
          return sum + BigInt(Math.round((factor.options.find((one) => one.id === chosen)?.pct ?? 0) * 100))
        }, 0n)
        const [min = 0, max = 1] = wish.ends.map(BigInt)
        const start = table.startPct === null ? BigInt(min) * 10_000n : BigInt(max) * BigInt(table.startPct) * 100n
        const raw = (start + BigInt(max) * bp) / 10_000n
        const held = raw < BigInt(min) ? BigInt(min) : raw > BigInt(max) ? BigInt(max) : raw
        expect(computeDiscretion(table, choices).result).toBe(Number(held))
      }),
    )
  })
})
