import { daySchema } from '#domain/day.ts'
import { cellText, type SheetCell } from '#domain/exchange/sheet.ts'
import { parseAmount } from '#domain/text/parseAmount.ts'
import { parseDay } from '#domain/text/parseDay.ts'

import { baseWords, directionWords, modeWords, roundingWords, type HeadField } from './tableFields.ts'

type Read = { readonly value: unknown; readonly laws: { name: string; article: string }[] } | { readonly code: string }

/** Reads the value of one line of the head; a fault is a code of `contract/text/discretion.ts`. */
export function readHeadValue(field: HeadField, cell: SheetCell): Read {
  const text = cellText(cell)
  switch (field) {
    case 'law':
      return readLaw(text)
    case 'mode':
      return wordOf(Object.entries(modeWords), text)
    case 'base':
      return wordOf(Object.entries(baseWords), text)
    case 'roundingUnit':
      return wordOf([...roundingWords], text)
    case 'roundingDirection':
      return wordOf(Object.entries(directionWords), text)
    case 'validFrom':
    case 'validTo':
      return valueOr(dayOf(text), 'notADay')
    case 'legalMin':
    case 'legalMax':
    case 'measureFloor':
      return valueOr(wholeYuan(text), 'notAnAmount')
    case 'startPct':
    case 'heavierMaxPct':
    case 'lighterMaxPct':
    case 'mitigateMaxPct':
      return isShare(cell) ? { code: 'pctShare' } : valueOr(readPct(cell), 'notAPct')
    case 'minTimes':
    case 'maxTimes':
      return valueOr(numberOf(text), 'notANumber')
    default:
      return given(text)
  }
}

/**
 * Whether a number is probably a share: a cell in the format of a percentage shows 5% and holds
 * 0.05, which taken as it is would make a hundredth of it. Less than one per cent is written `0.5%`.
 */
export function isShare(cell: SheetCell): boolean {
  return typeof cell === 'number' && cell !== 0 && Math.abs(cell) < 1
}

/** A percentage as a table holds it: `5`, `5%`, `2.5`; null for anything else. */
export function readPct(cell: SheetCell): number | null {
  const found = /^([+＋-]?\d+(?:\.\d+)?)%?$/u.exec(cellText(cell).normalize('NFKC').replace('－', '-'))
  return found === null ? null : Number(found[1])
}

function given(value: unknown): Read {
  return { value, laws: [] }
}

function valueOr(value: unknown, code: string): Read {
  return value === null ? { code } : given(value)
}

function wordOf(choices: Iterable<readonly [unknown, string]>, text: string): Read {
  const found = [...choices].find(([, words]) => words === text)
  return found === undefined ? { code: 'notAChoice' } : given(found[0])
}

function dayOf(text: string): string | null {
  // A relative day (`T`, `+7`) means nothing in a table, so any day may stand for today.
  const day = /\d{4}|[〇零一二]{2}/u.test(text) ? parseDay(text, '2000-01-01') : null
  return day !== null && daySchema.safeParse(day).success ? day : null
}

function wholeYuan(text: string): number | null {
  const amount = parseAmount(text)
  return amount !== null && Number.isInteger(amount) ? amount : null
}

function numberOf(text: string): number | null {
  return /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null
}

/** `《排污许可管理条例》第三十三条第（一）项`, with or without the marks. */
function readLaw(text: string): Read {
  const found = /^《?([^《》]+?)》?\s*(第.+)$/u.exec(text)
  if (found === null) return { code: 'notAnArticle' }
  return { value: null, laws: [{ name: found[1] ?? '', article: found[2] ?? '' }] }
}
