import { Button } from 'antd'
import type { ReactNode } from 'react'

interface FormFootProps {
  cancel: string
  submit: string
  busy: boolean
  onCancel: () => void
  /** What stands before the buttons, such as the state of the draft. */
  children?: ReactNode
}

/** The foot of a form in a dialog: leave it, or send it. */
export function FormFoot({ cancel, submit, busy, onCancel, children }: FormFootProps) {
  return (
    <div className="formFoot">
      {children}
      <Button onClick={onCancel}>{cancel}</Button>
      <Button type="primary" htmlType="submit" loading={busy}>
        {submit}
      </Button>
    </div>
  )
}
