import { InputNumber } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'

import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'
import type { FieldProps } from '#renderer/ui/form/fields.tsx'

/** A number with at most so many decimals; empty is null. */
export function NumberField<V extends FieldValues>(props: FieldProps<V> & { precision: number }) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  return (
    <FieldFrame {...props} error={fieldState.error?.message}>
      {(aria) => (
        <InputNumber<number>
          {...aria}
          ref={field.ref}
          className="wide"
          controls={false}
          value={field.value}
          step={10 ** -props.precision}
          onBlur={field.onBlur}
          onChange={(value) => field.onChange(value)}
          disabled={props.disabled === true}
          status={fieldState.error === undefined ? '' : 'error'}
        />
      )}
    </FieldFrame>
  )
}
