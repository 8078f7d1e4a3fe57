import type { KeyboardEvent } from 'react'

import { isSubmitKey } from '#renderer/ui/keys/useDialogFocus.ts'

/** Ctrl+Enter and Ctrl+S send the form; plain Enter in a text line does not send a long form by accident. */
export function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.nativeEvent.isComposing) return
  if (isSubmitKey(event.nativeEvent)) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
    return
  }
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
