import { useEffect } from 'react'

const fields = 'input:not([type=file], [type=hidden], :disabled), textarea:not(:disabled)'

/**
 * A dialog opens with the cursor in its first field. antd's focus lock hands the focus to the close
 * button, the first thing in the dialog, sometimes after the form took it; `autoFocus` comes too
 * early: the dialog is not shown yet. Only Tab brings the focus to that button on purpose.
 */
export function useDialogFocus(): void {
  useEffect(() => {
    let isByTab = false
    const onKeyDown = (event: KeyboardEvent) => {
      isByTab = event.key === 'Tab'
      if (isSubmitKey(event)) submitTopDialog(event)
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (isByTab || !(target instanceof HTMLElement) || !target.matches('.ant-modal-close')) return
      target.closest('.ant-modal')?.querySelector<HTMLElement>(`.ant-modal-body :is(${fields})`)?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    document.addEventListener('focusin', onFocus)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('focusin', onFocus)
    }
  }, [])
}

/** Ctrl+Enter and Ctrl+S: send the form. */
export function isSubmitKey(event: Pick<KeyboardEvent, 'ctrlKey' | 'key' | 'isComposing'>): boolean {
  return event.ctrlKey && !event.isComposing && (event.key === 'Enter' || event.key === 's')
}

/** The focus may stand beside the form, on the close button or nowhere: the form on top is meant. */
function submitTopDialog(event: KeyboardEvent): void {
  if (event.defaultPrevented || (event.target instanceof HTMLElement && event.target.closest('form') !== null)) return
  const dialogs = [...document.querySelectorAll('.ant-modal-wrap:not([style*="display: none"]) .ant-modal')]
  const form = dialogs.at(-1)?.querySelector('form')
  if (form === null || form === undefined) return
  event.preventDefault()
  form.requestSubmit()
}
