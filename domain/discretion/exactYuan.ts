/**
 * An exact amount of money or an exact share: whole numbers of 10⁻¹². Binary fractions would turn
 * 3.3 万 × 7 % into something that no hand computes; this one never rounds before it is told to.
 */
export type Exact = bigint

const scale = 1_000_000_000_000n
const fine = 10_000

/** Makes an exact number of one with at most four decimals, below 10¹¹ (safe in binary up to there). */
export function exact(value: number): Exact {
  if (Number.isInteger(value)) return BigInt(value) * scale
  return (BigInt(Math.round(value * fine)) * scale) / BigInt(fine)
}

/** A share written as per cent: 2.5 is 0.025. */
export function percent(value: number): Exact {
  return exact(value) / 100n
}

/** The product of two exact numbers whose decimals together are at most twelve. */
export function times(left: Exact, right: Exact): Exact {
  return (left * right) / scale
}

/** Half of an exact number. */
export function half(value: Exact): Exact {
  return value / 2n
}

/** Whole yuan, at most this much; amounts are never negative. */
export function floorYuan(value: Exact): number {
  return Number(value / scale)
}

/** Whole yuan, at least this much. */
export function ceilYuan(value: Exact): number {
  return Number((value + scale - 1n) / scale)
}

/** The smaller one. */
export function least(left: Exact, right: Exact): Exact {
  return left < right ? left : right
}

/** The larger one. */
export function most(left: Exact, right: Exact): Exact {
  return left > right ? left : right
}

/** `240,000`, `12,345.67`; more than four decimals are cut and the number begins with 约. */
export function exactText(value: Exact): string {
  const whole = (value / scale).toString().replaceAll(/\B(?=(\d{3})+(?!\d))/gu, ',')
  const digits = (value % scale).toString().padStart(12, '0')
  const shown = digits.slice(0, 4).replace(/0+$/u, '')
  const isCut = !/^0*$/u.test(digits.slice(4))
  return `${isCut ? '约' : ''}${whole}${shown === '' ? '' : `.${shown}`}`
}

/** `24%`, `2.5%`, of a share. */
export function percentText(value: Exact): string {
  return `${exactText(value * 100n)}%`
}
