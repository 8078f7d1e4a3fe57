import type { KeyboardEvent } from 'react'

/** Ctrl+Enter and Ctrl+S send the form; plain Enter in a text line does not send a long form by accident. */
export function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.nativeEvent.isComposing) return
  const isSubmit = event.ctrlKey && (event.key === 'Enter' || event.key === 's')
  if (isSubmit) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
    return
  }
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
