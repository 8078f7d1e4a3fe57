import { isCreditCode, isIdentityNumber } from '#domain/case/partyCode.ts'
import { addDays, daySchema, type Day } from '#domain/day.ts'
import { normalizeDocumentNumber } from '#domain/text/documentNumber.ts'
import { parseAmount } from '#domain/text/parseAmount.ts'
import { parseDay } from '#domain/text/parseDay.ts'

import type { FieldType } from './ledgerField.ts'
import type { CellProblemCode } from './problems.ts'
import { cellText, type SheetCell } from './sheet.ts'

/** What a cell says: its value, empty when it was not understood, and what is wrong with it. */
export interface CellReading {
  readonly value: string
  readonly problem: CellProblemCode | null
  /** What stands behind 是 or 否 in the same cell: `否，不属于重大执法决定`. */
  readonly rest: string
}

/** How cells of this column are to be taken: what a bare number counts, and the day of reading. */
export interface CellContext {
  readonly unit: 1 | 10_000
  readonly today: Day
}

/** Reads one cell of a ledger as its column wants it. An empty cell is the empty value. */
export function readCell(cell: SheetCell | undefined, type: FieldType, by: CellContext): CellReading {
  const text = cellText(cell)
  if (text === '' || /^[-—–/\\无]$/u.test(text)) return type === 'yesNo' && text === '无' ? good('否') : good('')
  if (/^#(?:REF|VALUE|N\/A|NAME|DIV\/0|NUM|NULL)[!?]?$/u.test(text)) return bad('formulaError')
  switch (type) {
    case 'text':
      return good(text)
    case 'docNo':
      return good(normalizeDocumentNumber(text))
    case 'day':
      return readDay(text, by.today)
    case 'yuan':
      return readAmount(cell, text, by.unit)
    case 'yesNo':
      return readYesNo(text)
    case 'code':
      return readCode(cell, text)
  }
}

/** Days of a ledger lie in the past; a day without its year is not guessed. */
function readDay(text: string, today: Day): CellReading {
  const day = /^\d{5}(?:\.\d+)?$/u.test(text) ? dayOfSerial(Number(text)) : parseDay(withoutTime(text), today)
  if (day === null) return bad('notADay')
  if (!/\d{4}|[〇零○Oo一二三四五六七八九]{4}/u.test(text.normalize('NFKC'))) return bad('noYear')
  return day > today ? bad('inFuture') : good(day)
}

/** Excel counts days from 1899-12-30 (1900 was no leap year, but Excel has its 29 February). */
function dayOfSerial(serial: number): Day | null {
  const day = addDays('1899-12-30', Math.floor(serial))
  return daySchema.safeParse(day).success ? day : null
}

function withoutTime(text: string): string {
  return text
    .replace(/[\sT]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/u, '')
    .replace(/(?<=日)(?:上午|下午|起)$/u, '')
    .replace(/[.．]$/u, '')
}

function readAmount(cell: SheetCell | undefined, text: string, unit: 1 | 10_000): CellReading {
  const yuan = typeof cell === 'number' ? parseAmount(plainNumber(cell), unit) : parseAmount(text, unit)
  return yuan === null ? bad('notAnAmount') : good(String(yuan))
}

/** No exponent: 2e5 is 200000. */
function plainNumber(value: number): string {
  return value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
}

const yes = /^(?:是|已|有|经|√|✓|✔|Y|y|1)/u
const no = /^(?:否|不|未|无|没有|×|✗|✘|N|n|0)/u

function readYesNo(text: string): CellReading {
  const sign = no.test(text) ? '否' : yes.test(text) ? '是' : null
  if (sign === null) return { value: '', problem: 'notYesNo', rest: text }
  const rest = text.replace(/^[是否√✓✔×✗✘YyNn10]?[\s，,；;：:（(]*/u, '').replace(/[）)]$/u, '')
  return {
    value: sign,
    problem: null,
    rest: rest === '' || /^(?:已|有|未|无|没有)(?:审核|告知)?$/u.test(rest) ? '' : rest,
  }
}

/** A number of 18 digits loses its last ones when a spreadsheet takes it for an amount. */
function readCode(cell: SheetCell | undefined, text: string): CellReading {
  if (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER) return bad('codeAsNumber')
  if (/^\d(?:\.\d+)?E\+\d+$/iu.test(text)) return bad('codeAsNumber')
  const code = text
    .normalize('NFKC')
    .replaceAll(/[\s'‘’]/gu, '')
    .toUpperCase()
  const isRight = isCreditCode(code) || isIdentityNumber(code)
  return { value: code, problem: isRight ? null : 'codeCheck', rest: '' }
}

function good(value: string): CellReading {
  return { value, problem: null, rest: '' }
}

function bad(problem: CellProblemCode): CellReading {
  return { value: '', problem, rest: '' }
}
