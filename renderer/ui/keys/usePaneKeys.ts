import { useEffect } from 'react'

/** F6 and Shift+F6 move the focus between the parts of the page that carry `data-pane`, in their order. */
export function usePaneKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
        (pane) => pane.offsetParent !== null,
      )
      if (panes.length === 0) return
      event.preventDefault()
      const at = panes.findIndex((pane) => pane.contains(document.activeElement))
      const step = event.shiftKey ? -1 : 1
      const from = at < 0 && event.shiftKey ? 0 : at
      panes[(from + step + panes.length) % panes.length]?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
