import { Checkbox, Input, Radio, Select } from 'antd'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

import { FieldFrame, type FieldLook } from './FieldFrame.tsx'

/** A field of a form: where it lives, and how it looks. */
export interface FieldProps<V extends FieldValues> extends FieldLook {
  readonly control: Control<V>
  readonly name: FieldPath<V>
}

/** An offered value with its words. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** Choices from a sentence table of `contract/text`. */
export function choicesOf(table: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }))
}

/** One line of text. */
export function TextField<V extends FieldValues>(
  props: FieldProps<V> & { password?: boolean; placeholder?: string; autoComplete?: string },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const Control = props.password === true ? Input.Password : Input
  return (
    <FieldFrame {...props} error={fieldState.error?.message}>
      {(aria) => (
        <Control
          {...aria}
          ref={field.ref}
          name={field.name}
          value={String(field.value ?? '')}
          onBlur={field.onBlur}
          onChange={field.onChange}
          disabled={props.disabled === true}
          placeholder={props.placeholder ?? ''}
          autoComplete={props.autoComplete ?? 'off'}
          status={fieldState.error === undefined ? '' : 'error'}
        />
      )}
    </FieldFrame>
  )
}

/** Several lines; it grows with the text by CSS, because antd's own way breaks the CSP. */
export function AreaField<V extends FieldValues>(props: FieldProps<V> & { rows?: number; placeholder?: string }) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  return (
    <FieldFrame {...props} error={fieldState.error?.message}>
      {(aria) => (
        <Input.TextArea
          {...aria}
          ref={field.ref}
          className="growing"
          rows={props.rows ?? 3}
          value={String(field.value ?? '')}
          onBlur={field.onBlur}
          onChange={field.onChange}
          disabled={props.disabled === true}
          placeholder={props.placeholder ?? ''}
          status={fieldState.error === undefined ? '' : 'error'}
        />
      )}
    </FieldFrame>
  )
}

/** One of several values. */
export function SelectField<V extends FieldValues>(
  props: FieldProps<V> & { choices: Choice[]; search?: boolean; allowClear?: boolean },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  return (
    <FieldFrame {...props} error={fieldState.error?.message}>
      {(aria) => (
        <Select
          {...aria}
          ref={field.ref}
          className="wide"
          options={props.choices}
          {...(props.search === true ? { showSearch: { optionFilterProp: 'label' } } : {})}
          allowClear={props.allowClear === true}
          value={field.value === '' ? null : field.value}
          onBlur={field.onBlur}
          onChange={(value) => field.onChange(value ?? null)}
          disabled={props.disabled === true}
          status={fieldState.error === undefined ? '' : 'error'}
        />
      )}
    </FieldFrame>
  )
}

/** Any number of values; with `free`, words of one's own may be typed. */
export function MultiField<V extends FieldValues>(props: FieldProps<V> & { choices: Choice[]; free?: boolean }) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  return (
    <FieldFrame {...props} error={fieldState.error?.message}>
      {(aria) => (
        <Select
          {...aria}
          ref={field.ref}
          className="wide"
          mode={props.free === true ? 'tags' : 'multiple'}
          options={props.choices}
          value={field.value}
          onBlur={field.onBlur}
          onChange={field.onChange}
          disabled={props.disabled === true}
          status={fieldState.error === undefined ? '' : 'error'}
        />
      )}
    </FieldFrame>
  )
}

/** A yes-or-no fact. */
export function CheckField<V extends FieldValues>(props: FieldProps<V>) {
  const { field } = useController({ control: props.control, name: props.name })
  return (
    <div className={`field checkField span-${props.span ?? 12}`}>
      <Checkbox
        ref={field.ref}
        checked={field.value === true}
        disabled={props.disabled === true}
        onBlur={field.onBlur}
        onChange={(event) => field.onChange(event.target.checked)}
      >
        {props.label}
      </Checkbox>
    </div>
  )
}

/** A few values, all in sight. */
export function RadioField<V extends FieldValues>(props: FieldProps<V> & { choices: Choice[] }) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  return (
    <fieldset className={`field span-${props.span ?? 12}`}>
      <legend>{props.label}</legend>
      <Radio.Group
        options={props.choices}
        value={field.value}
        disabled={props.disabled === true}
        onChange={(event) => field.onChange(event.target.value)}
      />
      {fieldState.error === undefined ? null : <span className="fieldError">{fieldState.error.message}</span>}
    </fieldset>
  )
}
