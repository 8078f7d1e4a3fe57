import { useId, type ReactNode } from 'react'

/** What every field shares: label, width in twelfths, hint. */
export interface FieldLook {
  readonly label: string
  readonly required?: boolean | undefined
  readonly hint?: string | undefined
  /** Shown instead of the hint; it keeps nobody from saving. */
  readonly warning?: string | undefined
  readonly span?: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12 | undefined
  readonly disabled?: boolean | undefined
}

/** What ties an input to its label and message. */
export interface FieldAria {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
  readonly 'aria-required': boolean | undefined
}

interface FieldFrameProps extends FieldLook {
  readonly error?: string | undefined
  readonly children: (aria: FieldAria) => ReactNode
}

/** Label above, input, message below; the message is announced with the input. */
export function FieldFrame({ label, required, hint, warning, span = 12, error, children }: FieldFrameProps) {
  const id = useId()
  const message = error ?? warning ?? hint
  return (
    <div className={`field span-${span}${error === undefined ? '' : ' hasError'}`}>
      <label htmlFor={id}>
        {label}
        {required === true ? (
          <span className="requiredMark" aria-hidden>
            *
          </span>
        ) : null}
      </label>
      {children({
        id,
        'aria-invalid': error !== undefined,
        'aria-describedby': message === undefined ? undefined : `${id}-message`,
        'aria-required': required,
      })}
      {message === undefined ? null : (
        <span
          id={`${id}-message`}
          className={error === undefined ? (warning === undefined ? 'fieldHint' : 'fieldWarning') : 'fieldError'}
        >
          {message}
        </span>
      )}
    </div>
  )
}
