const yuan = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

/** Fen as yuan; no decimals for whole yuan. */
export function fenText(fen: number): string {
  return `${yuan.format(fen / 100)} 元`
}
