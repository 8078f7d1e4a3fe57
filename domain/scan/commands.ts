import { rangesOf } from './documents.ts'
import { sideKey, type DocumentStart, type DropReason, type Sheet } from './scan.ts'

/** What somebody did to the sides of a scan. Places count from 0 in the list as it is now. */
export type SplitCommand =
  | { readonly do: 'cut'; readonly at: number; readonly start: DocumentStart }
  | { readonly do: 'uncut'; readonly at: number }
  /** Says what the document that the side belongs to is. */
  | { readonly do: 'describe'; readonly at: number; readonly as: Partial<Omit<DocumentStart, 'id'>> }
  | { readonly do: 'drop'; readonly at: readonly number[]; readonly why: DropReason }
  | { readonly do: 'restore'; readonly at: readonly number[] }
  | { readonly do: 'turn'; readonly at: readonly number[]; readonly by: 90 | 180 | 270 }
  | { readonly do: 'move'; readonly from: number; readonly to: number }
  | { readonly do: 'insert'; readonly at: number; readonly sheets: readonly Sheet[] }
  /** Another side takes the place of this one, which stays in the list as replaced. */
  | { readonly do: 'replace'; readonly at: number; readonly by: Sheet }
  | { readonly do: 'number'; readonly at: number; readonly anchor: string | null }

/** The sides after a command. A place that is not there changes nothing. */
export function carryOut(sheets: readonly Sheet[], command: SplitCommand): readonly Sheet[] {
  switch (command.do) {
    case 'cut':
      return edit(sheets, [command.at], (sheet) => ({ ...sheet, start: sheet.start ?? command.start }))
    case 'uncut':
      return edit(sheets, [markOf(sheets, command.at)], (sheet) => ({ ...sheet, start: null }))
    case 'describe':
      return edit(sheets, [markOf(sheets, command.at)], (sheet) => ({
        ...sheet,
        start: sheet.start && { ...sheet.start, ...command.as },
      }))
    case 'drop':
      return edit(sheets, command.at, (sheet) => ({ ...sheet, dropped: command.why }))
    case 'restore':
      return edit(sheets, command.at, (sheet) => ({ ...sheet, dropped: null }))
    case 'turn':
      return edit(sheets, command.at, (sheet) => ({ ...sheet, turn: turned(sheet.turn, command.by) }))
    case 'number':
      return edit(sheets, [command.at], (sheet) => ({ ...sheet, anchor: command.anchor }))
    case 'move':
      return moved(sheets, command.from, command.to)
    case 'insert':
      return inserted(sheets, command.at, command.sheets)
    case 'replace':
      return replaced(sheets, command.at, command.by)
  }
}

/** The side that carries the mark of the document at a place; -1 when it belongs to none. */
function markOf(sheets: readonly Sheet[], at: number): number {
  const document = rangesOf(sheets).documents.find(({ sides }) => sides.includes(at))
  return document === undefined ? -1 : sheets.findIndex((sheet) => sheet.start?.id === document.start.id)
}

function edit(sheets: readonly Sheet[], at: readonly number[], change: (sheet: Sheet) => Sheet): readonly Sheet[] {
  const places = new Set(at.filter((place) => sheets[place] !== undefined))
  if (places.size === 0) return sheets
  return sheets.map((sheet, index) => (places.has(index) ? change(sheet) : sheet))
}

function turned(turn: Sheet['turn'], by: 90 | 180 | 270): Sheet['turn'] {
  const angles = [0, 90, 180, 270] as const
  return angles[((turn + by) / 90) % 4] ?? 0
}

/** The mark of a document stays where it was: its first page moved away, the next one is the first. */
function moved(sheets: readonly Sheet[], from: number, to: number): readonly Sheet[] {
  const sheet = sheets[from]
  if (sheet === undefined || to < 0 || to >= sheets.length || from === to) return sheets
  const heir = sheets[from + 1]
  const passesOn = sheet.start !== null && heir !== undefined && heir.start === null
  const rest = edit(sheets, [from + 1], (next) => (passesOn ? { ...next, start: sheet.start } : next)).toSpliced(
    from,
    1,
  )
  return rest.toSpliced(to, 0, passesOn ? { ...sheet, start: null } : sheet)
}

/** A side that is in the list already is not put in twice. */
function inserted(sheets: readonly Sheet[], at: number, more: readonly Sheet[]): readonly Sheet[] {
  const known = new Set(sheets.map(sideKey))
  const fresh = more.filter((sheet) => !known.has(sideKey(sheet)))
  return sheets.toSpliced(Math.max(0, Math.min(at, sheets.length)), 0, ...fresh)
}

function replaced(sheets: readonly Sheet[], at: number, by: Sheet): readonly Sheet[] {
  const old = sheets[at]
  if (old === undefined || sheets.some((sheet) => sideKey(sheet) === sideKey(by))) return sheets
  const { start, anchor } = old
  const left: Sheet = { ...old, start: null, anchor: null, dropped: 'replaced' }
  return sheets.toSpliced(at, 1, { ...by, start, anchor, dropped: null }, left)
}
