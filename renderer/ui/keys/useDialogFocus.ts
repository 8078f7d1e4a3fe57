import { useEffect } from 'react'

const fields = 'input:not([type=file], [type=hidden], :disabled), textarea:not(:disabled)'

/**
 * A dialog opens with the cursor in its first field. antd's focus lock hands the focus to the close
 * button, the first thing in the dialog, and `autoFocus` comes too early: the dialog is not shown yet.
 */
export function useDialogFocus(): void {
  useEffect(() => {
    const onFocus = ({ target, relatedTarget }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || !target.matches('.ant-modal-close')) return
      const dialog = target.closest('.ant-modal')
      const isFromInside = relatedTarget instanceof Node && dialog?.contains(relatedTarget) === true
      if (!isFromInside) dialog?.querySelector<HTMLElement>(`.ant-modal-body :is(${fields})`)?.focus()
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
}
