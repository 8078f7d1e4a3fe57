import { Input, type InputRef } from 'antd'
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'

import type { FormChoice } from '#contract/form.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { matchesWords } from '#renderer/ui/matchesWords.ts'

interface FormPickerProps {
  forms: readonly FormChoice[]
  disabled: boolean
  onPick: (form: FormChoice) => void
}

/** The forms that can be made, last-used first, then by stage; found by name or pinyin initials. */
export function FormPicker({ forms, disabled, onPick }: FormPickerProps) {
  const t = useText('forms')
  const input = useRef<InputRef>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const shown = useMemo(() => inUse(forms, text), [forms, text])
  const focus = useCallback(() => input.current?.focus(), [])
  useShortcuts(useMemo(() => ({ n: focus, '/': focus }), [focus]))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setAt(Math.min(Math.max(at + step, 0), shown.length - 1))
    }
    const form = shown[at]
    if (event.key !== 'Enter' || form === undefined || disabled) return
    // The dialog takes the focus at once; this very key would press its close button.
    event.preventDefault()
    setText('')
    setAt(0)
    onPick(form)
  }
  return (
    <div className="formPicker">
      <Input
        ref={input}
        value={text}
        allowClear
        placeholder={t('find')}
        aria-label={t('find')}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="formChoices" aria-label={t('make')}>
        {shown.map((form, index) => (
          <FormLine
            key={form.code}
            form={form}
            heading={headingOf(form, shown[index - 1], t('recent'))}
            isAt={index === at}
            disabled={disabled}
            onPick={onPick}
          />
        ))}
      </ul>
      {shown.length === 0 ? <p className="muted">{t('none')}</p> : null}
    </div>
  )
}

interface FormLineProps {
  form: FormChoice
  heading: string | null
  isAt: boolean
  disabled: boolean
  onPick: (form: FormChoice) => void
}

function FormLine({ form, heading, isAt, disabled, onPick }: FormLineProps) {
  const t = useText('forms')
  return (
    <li>
      {heading === null ? null : <div className="formStage">{heading}</div>}
      <button
        type="button"
        className={isAt ? 'formChoice isAt' : 'formChoice'}
        disabled={disabled}
        onClick={() => onPick(form)}
      >
        <span>{form.title}</span>
        <span className="formChoiceNote">
          {form.hasOwnTemplate ? t('ownTemplate') : ''}
          {form.made > 0 ? ` ${t('madeCount', { count: form.made })}` : ''}
        </span>
      </button>
    </li>
  )
}

const recentCount = 5

function isRecent(form: FormChoice): boolean {
  return form.lastUsed !== null && form.lastUsed <= recentCount
}

function inUse(forms: readonly FormChoice[], text: string): FormChoice[] {
  const found = forms.filter((form) => matchesWords(`${form.title} ${form.initials} ${form.stageTitle}`, text))
  const recent = found.filter(isRecent).toSorted((one, other) => (one.lastUsed ?? 0) - (other.lastUsed ?? 0))
  return [...recent, ...found.filter((form) => !isRecent(form))]
}

function headingOf(form: FormChoice, before: FormChoice | undefined, recent: string): string | null {
  const of = (one: FormChoice) => (isRecent(one) ? recent : one.stageTitle)
  return before !== undefined && of(before) === of(form) ? null : of(form)
}
