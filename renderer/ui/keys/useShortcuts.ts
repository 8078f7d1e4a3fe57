import { useEffect } from 'react'

/** Keys as `Ctrl+k`, `Ctrl+Shift+f`, `Alt+ArrowUp`, `F1`, `?`, `j`; the name is that of `KeyboardEvent.key`. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Keys that only write text never fire while somebody types, and nothing fires while an IME composes. */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.isComposing || (event.defaultPrevented && !isEatenByTab(event))) return
      const name = shortcutName(event)
      const action = shortcuts[name]
      if (action === undefined) return
      const isPlain = !event.ctrlKey && !event.altKey && !/^F\d/.test(event.key)
      if (isPlain && isElsewhere(event.target)) return
      event.preventDefault()
      action()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [shortcuts])
}

/** The tabs of antd take every Enter for their own, also the one with Ctrl; the focus stays on a tab just opened. */
function isEatenByTab({ ctrlKey, key, target }: KeyboardEvent): boolean {
  return ctrlKey && key === 'Enter' && target instanceof HTMLElement && target.closest('[role=tab]') !== null
}

function shortcutName(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const isCtrl = event.ctrlKey || event.metaKey
  // Without Ctrl the shift key is part of the sign, such as `?`.
  const shift = isCtrl && event.shiftKey && /^[a-z]$/.test(key) ? 'Shift+' : ''
  return `${isCtrl ? 'Ctrl+' : ''}${shift}${event.altKey ? 'Alt+' : ''}${key}`
}

/** Plain keys are not for the page: somebody types, or a dialog lies on top of it. */
export function isElsewhere(target: EventTarget | null): boolean {
  return isTyping(target) || isDialogOpen(target)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox]):not([type=radio]),textarea,select,[contenteditable=true]') !== null
  )
}

/** A dialog on top takes the plain keys; keys pressed inside it are its own. */
function isDialogOpen(target: EventTarget | null): boolean {
  const isInside = target instanceof HTMLElement && target.closest('[role=dialog]') !== null
  return isInside || document.querySelector('.ant-modal-wrap:not([style*="display: none"]) [role=dialog]') !== null
}
