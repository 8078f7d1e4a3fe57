import { useEffect, useRef } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { isElsewhere } from '#renderer/ui/keys/useShortcuts.ts'

import { chooseKind, toggleCut, toggleDrop, toggleVolume } from './splitActions.ts'
import type { Splitting } from './useSplitting.ts'

/** What the keys work on. */
export interface SplitDesk {
  readonly splitting: Splitting
  readonly at: number
  readonly selected: ReadonlySet<number>
  readonly columns: number
  readonly blanks: readonly number[]
  readonly kinds: OutputOf<'scan.get'>['kinds']
  readonly go: (at: number, isRange?: boolean) => void
  readonly search: (typed: string) => void
  readonly view: () => void
  readonly leaveView: () => void
}

/** Digits typed within this time belong together: 1, then 12. Milliseconds. */
const togetherMs = 900

interface Digits {
  typed: string
  at: number
  time: number
}

/** The keyboard of the splitter; nothing fires while somebody types in a field or a dialog is open. */
export function useSplitKeys(desk: SplitDesk): void {
  const digits = useRef<Digits>({ typed: '', at: -1, time: 0 })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || event.defaultPrevented || isElsewhere(event.target)) return
      const action = actionOf(event, desk, digits.current)
      if (action === null) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}

function actionOf(event: KeyboardEvent, desk: SplitDesk, digits: Digits): (() => void) | null {
  if (event.ctrlKey || event.metaKey) return controlAction(event, desk)
  const move = moveOf(event.key, desk)
  if (move !== null) return event.altKey ? carryPage(desk, move) : () => desk.go(move, event.shiftKey)
  if (event.altKey) return null
  if (/^\d$/u.test(event.key)) return () => typeDigit(event.key, desk, digits)
  return plainAction(event.key, desk)
}

function controlAction({ key, shiftKey }: KeyboardEvent, { splitting }: SplitDesk): (() => void) | null {
  if (key.toLowerCase() === 'z') return shiftKey ? splitting.redo : splitting.undo
  return key.toLowerCase() === 'y' ? splitting.redo : null
}

function moveOf(key: string, { at, columns, splitting }: SplitDesk): number | null {
  const last = splitting.history.sheets.length - 1
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    PageUp: at - 3 * columns,
    PageDown: at + 3 * columns,
    Home: 0,
    End: last,
  }
  const target = steps[key]
  return target === undefined ? null : Math.max(0, Math.min(last, target))
}

function carryPage({ splitting, at, go }: SplitDesk, to: number): () => void {
  return () => {
    splitting.step([{ do: 'move', from: at, to }])
    go(to)
  }
}

function plainAction(key: string, desk: SplitDesk): (() => void) | null {
  const { splitting, at, selected, blanks } = desk
  const { sheets } = splitting.history
  const actions: Readonly<Record<string, () => void>> = {
    Enter: () => splitting.step(toggleCut(sheets, at)),
    Delete: () => splitting.step(toggleDrop(sheets, [...selected])),
    b: () => splitting.step([{ do: 'drop', at: blanks, why: 'blank' }]),
    r: () => splitting.step([{ do: 'turn', at: [...selected], by: 90 }]),
    v: () => splitting.step(toggleVolume(sheets, at)),
    ' ': desk.view,
    Escape: desk.leaveView,
    '/': () => desk.search(''),
  }
  const name = key.length === 1 ? key.toLowerCase() : key
  const action = actions[name]
  if (action !== undefined) return action
  return /^[a-z]$/u.test(name) ? () => desk.search(name) : null
}

/** The first digit chooses at once; a second one soon after turns 1 into 12, as one step to undo. */
function typeDigit(key: string, { splitting, at, kinds }: SplitDesk, digits: Digits): void {
  const isMore = digits.at === at && performance.now() - digits.time < togetherMs
  const longer = kinds[Number(`${digits.typed}${key}`) - 1]
  const goesOn = isMore && longer !== undefined
  const typed = goesOn ? `${digits.typed}${key}` : key
  Object.assign(digits, { typed, at, time: performance.now() })
  const kind = kinds[Number(typed) - 1]
  if (kind !== undefined) splitting.step(chooseKind(splitting.history.sheets, at, kind), goesOn)
}
