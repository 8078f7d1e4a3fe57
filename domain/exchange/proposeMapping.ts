import { ledgerColumns, type LedgerField } from './ledgerField.ts'

/**
 * Which field each column seems to hold, by the words of its header; `null` where nobody can say.
 * The words that fit most win: `告知书文号` is the notice's number, `文号` alone the decision's. A
 * field is given to one column only, the one that fits best, the first of equals.
 */
export function proposeMapping(labels: readonly string[]): (LedgerField | null)[] {
  const fits = labels.flatMap((label, column) =>
    ledgerColumns.map(({ field, words }) => ({ column, field, score: fitOf(plain(label), words) })),
  )
  const mapping: (LedgerField | null)[] = labels.map(() => null)
  const taken = new Set<LedgerField>()
  for (const { column, field, score } of fits.toSorted((one, other) => other.score - one.score)) {
    if (score === 0 || mapping[column] !== null || taken.has(field)) continue
    mapping[column] = field
    taken.add(field)
  }
  return mapping
}

/** In 万元, when the header says so. */
export function unitOf(label: string): 1 | 10_000 {
  return /万元/u.test(label) ? 10_000 : 1
}

/** How many characters of the label the best words explain; a label that is nothing else wins over one that is more. */
function fitOf(label: string, words: readonly string[]): number {
  return Math.max(0, ...words.map((word) => lengthFound(label, word)))
}

function lengthFound(label: string, word: string): number {
  let from = 0
  let length = 0
  for (const part of word.split('*')) {
    const at = label.indexOf(part, from)
    if (at < 0) return 0
    from = at + part.length
    length += part.length
  }
  // The leaf says more than its group: 处罚决定/送达日期 is about service.
  const isAtEnd = word.endsWith('*') || from === label.length
  return length + (isAtEnd ? 2 : 0) + (length === label.length ? 0.25 : 0)
}

function plain(label: string): string {
  return label
    .normalize('NFKC')
    .replaceAll(/\((?:万?元|人民币|单位.*?)\)|[\s/:：、()*]/gu, '')
    .replace(/^[0-9.]+/u, '')
}
