import * as z from 'zod'

import { sideRefSchema, type ScanArrival, type ScanSide, type SideRef } from './scanArrival.ts'
import { parseSheetCode, type SheetCode } from './sheetCode.ts'

/** A print as far as a scan of it must fit: its pages, whether it may still come back, whether it was printed again since. */
export interface ExpectedPrint {
  readonly paperId: string
  /** Null where nobody counted them. */
  readonly pages: number | null
  readonly isBack: boolean
  readonly isReplaced: boolean
}

/**
 * Why sides of a scan need a person.
 *
 * noCode: no code could be read · unknownCode: of a print that this desk never made · missingPages:
 * sheets are still to come · pageTwice: a page lies here twice · extraPages: more sides than were
 * printed · countDiffers: the code names another number of pages than the desk · alreadyBack: the
 * document is hung back already · replaced: the document was printed again since · held: taken down
 * by hand · refused: hanging it was refused, said when it was tried.
 */
export const sheetQuestions = [
  'noCode',
  'unknownCode',
  'missingPages',
  'pageTwice',
  'extraPages',
  'countDiffers',
  'alreadyBack',
  'replaced',
  'held',
  'refused',
] as const
const sheetQuestionSchema = z.enum(sheetQuestions)
/** Why sides of a scan need a person, by its code. */
export type SheetQuestion = z.infer<typeof sheetQuestionSchema>

/** Sides that wait for a person; `missing` are the pages of the print that are not there yet. */
export const openSheetsSchema = z.object({
  question: sheetQuestionSchema,
  /** The print their codes name; null when they name none that is known. */
  paperId: z.string().nullable(),
  sides: z.array(sideRefSchema).min(1),
  missing: z.array(z.int().positive()),
})
export type OpenSheets = z.infer<typeof openSheetsSchema>

/** What can be hung at once, in the order of the pages, and what needs a person. */
export interface SheetMatch {
  readonly ready: readonly { readonly paperId: string; readonly sides: readonly SideRef[] }[]
  readonly open: readonly OpenSheets[]
}

interface CodedSide {
  readonly ref: SideRef
  readonly code: SheetCode
}

/**
 * Sorts the waiting sides of all scans onto the prints they belong to.
 *
 * Every waiting side is either in `ready` or in `open`, exactly once. A print is ready when each of
 * its pages lies here once, from however many scans; nothing is guessed.
 */
export function matchSheets(arrivals: readonly ScanArrival[], prints: readonly ExpectedPrint[]): SheetMatch {
  const waiting = arrivals.flatMap((arrival) => arrival.sides.filter(isWaiting).map((side) => ({ arrival, side })))
  const groups = new Map<string, CodedSide[]>()
  const loose: { ref: SideRef; isHeld: boolean }[] = []
  for (const { arrival, side } of waiting) {
    const ref = { arrivalId: arrival.id, page: side.page }
    const code = isHeld(side) ? null : parseSheetCode(side.code)
    if (code === null) loose.push({ ref, isHeld: isHeld(side) })
    else groups.set(code.formCode, [...(groups.get(code.formCode) ?? []), { ref, code }])
  }
  const ready: { paperId: string; sides: SideRef[] }[] = []
  const open: OpenSheets[] = []
  for (const [formCode, sides] of groups) {
    const print = prints.find((one) => one.paperId === formCode)
    const extra = takeExtra(loose, groups, sides)
    const judged = judge(formCode, print, sides, extra)
    if (judged === null) ready.push({ paperId: formCode, sides: inPageOrder(sides) })
    else open.push(judged)
    if (judged?.question !== 'extraPages') loose.push(...extra.map((ref) => ({ ref, isHeld: false })))
  }
  return { ready, open: [...open, ...looseQuestions(arrivals, loose)] }
}

/** Null when the sides are the whole print and nothing else. */
function judge(
  formCode: string,
  print: ExpectedPrint | undefined,
  sides: readonly CodedSide[],
  extra: readonly SideRef[],
): OpenSheets | null {
  const refs = inPageOrder(sides)
  const ask = (question: SheetQuestion, missing: readonly number[] = []): OpenSheets => {
    const asked = question === 'extraPages' ? [...refs, ...extra] : refs
    return { question, paperId: print === undefined ? null : formCode, sides: asked, missing: [...missing] }
  }
  if (print === undefined) return ask('unknownCode')
  if (print.isBack) return ask('alreadyBack')
  if (print.isReplaced) return ask('replaced')
  const places = sides.flatMap(({ code }) => (code.sheet === null ? [] : [code.sheet]))
  if (print.pages !== null && places.some(({ pages }) => pages !== print.pages)) return ask('countDiffers')
  const numbers = pagesOf(sides)
  if (new Set(numbers).size < numbers.length) return ask('pageTwice')
  const missing = Array.from({ length: print.pages ?? 0 }, (_, index) => index + 1).filter((n) => !numbers.includes(n))
  if (missing.length > 0) return ask('missingPages', missing)
  const isMore = extra.length > 0 || (print.pages !== null && numbers.length > print.pages)
  return isMore ? ask('extraPages') : null
}

/** Where one footer stands on all pages, the order of the scan is the order of the pages. */
function pagesOf(sides: readonly CodedSide[]): number[] {
  return sides.map(({ code }, index) => code.sheet?.page ?? index + 1)
}

function inPageOrder(sides: readonly CodedSide[]): SideRef[] {
  const numbers = pagesOf(sides)
  const numbered = sides.map(({ ref }, index) => ({ ref, page: numbers[index] ?? 0 }))
  return numbered.toSorted((one, other) => one.page - other.page).map(({ ref }) => ref)
}

/** In a scan of one document alone, a side without a code may belong to it: handwriting continued on a blank sheet. */
function takeExtra(
  loose: { ref: SideRef; isHeld: boolean }[],
  groups: ReadonlyMap<string, readonly CodedSide[]>,
  sides: readonly CodedSide[],
): SideRef[] {
  const scans = new Set(sides.map(({ ref }) => ref.arrivalId))
  const others = [...groups.values()].filter((group) => group !== sides).flat()
  const shared = new Set(others.map(({ ref }) => ref.arrivalId))
  const taken = loose.filter(({ ref, isHeld: held }) => !held && scans.has(ref.arrivalId) && !shared.has(ref.arrivalId))
  for (const one of taken) loose.splice(loose.indexOf(one), 1)
  return taken.map(({ ref }) => ref)
}

/** One question for each scan with sides that no code places, and one for what was taken down by hand. */
function looseQuestions(
  arrivals: readonly ScanArrival[],
  loose: readonly { ref: SideRef; isHeld: boolean }[],
): OpenSheets[] {
  return arrivals.flatMap(({ id }) =>
    ([false, true] as const).flatMap((held) => {
      const sides = loose.filter(({ ref, isHeld: one }) => ref.arrivalId === id && one === held).map(({ ref }) => ref)
      if (sides.length === 0) return []
      const inOrder = sides.toSorted((one, other) => one.page - other.page)
      return [{ question: held ? ('held' as const) : ('noCode' as const), paperId: null, sides: inOrder, missing: [] }]
    }),
  )
}

function isWaiting(side: ScanSide): boolean {
  return side.what.fate === 'waiting'
}

function isHeld(side: ScanSide): boolean {
  return side.what.fate === 'waiting' && side.what.held
}
