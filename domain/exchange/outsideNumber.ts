import { normalizeDocumentNumber, parseDocumentNumber } from '#domain/text/documentNumber.ts'

/** What is odd about a number that came from outside: `stop` refuses it, `warn` wants a second look. */
export interface NumberFinding {
  readonly code: 'malformed' | 'taken' | 'otherYear' | 'otherWord'
  readonly severity: 'stop' | 'warn'
  readonly detail: string
}

/**
 * Looks at a number that the city bureau gave (外部给号). Unique over all cases; gaps are its own
 * business (43 after 31 is right), another year than the decision's is a slip of the hand, and so
 * is a word that no decision here ever had.
 *
 * @param known the numbers of all decisions of this desk.
 */
export function checkOutsideNumber(docNo: string, year: number, known: readonly string[]): NumberFinding[] {
  const number = parseDocumentNumber(normalizeDocumentNumber(docNo))
  if (number === null) return [{ code: 'malformed', severity: 'stop', detail: docNo }]
  const written = normalizeDocumentNumber(docNo)
  if (known.some((one) => normalizeDocumentNumber(one) === written)) {
    return [{ code: 'taken', severity: 'stop', detail: written }]
  }
  const findings: NumberFinding[] = []
  if (number.year !== year) findings.push({ code: 'otherYear', severity: 'warn', detail: String(year) })
  const words = new Set(known.flatMap((one) => parseDocumentNumber(normalizeDocumentNumber(one))?.word ?? []))
  if (words.size > 0 && !words.has(number.word)) {
    findings.push({ code: 'otherWord', severity: 'warn', detail: [...words].join('、') })
  }
  return findings
}

/** The document number that a file name carries: `闽泉环罚〔2026〕43号.pdf`, `1 闽泉环罚[2026]43号（盖章）.pdf`; empty when none. */
export function numberInName(fileName: string): string {
  const found = /[\p{Script=Han}]+[〔[【（(［]\d{4}[〕\]】）)］]第?0*[1-9]\d*号?/u.exec(fileName.normalize('NFC'))
  return found === null ? '' : normalizeDocumentNumber(found[0])
}
