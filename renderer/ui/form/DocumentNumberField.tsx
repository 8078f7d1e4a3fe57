import { Input } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'

import type { Day } from '#domain/day.ts'
import { normalizeDocumentNumber, parseDocumentNumber } from '#domain/text/documentNumber.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fields.tsx'

/** A document number: `[2023]` becomes 〔2023〕 on leaving; what still looks odd is warned of, never refused. */
export function DocumentNumberField<V extends FieldValues>(props: FieldProps<V> & { day: Day | null }) {
  const t = useText('form')
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const text = String(field.value ?? '')
  const odd = oddity(text, props.day)
  return (
    <FieldFrame {...props} error={fieldState.error?.message} warning={odd === null ? undefined : t(`docNo.${odd}`)}>
      {(aria) => (
        <Input
          {...aria}
          ref={field.ref}
          name={field.name}
          value={text}
          placeholder={t('docNo.example')}
          autoComplete="off"
          onChange={field.onChange}
          onBlur={() => {
            const tidy = normalizeDocumentNumber(text)
            if (tidy !== text) field.onChange(tidy)
            field.onBlur()
          }}
        />
      )}
    </FieldFrame>
  )
}

function oddity(text: string, day: Day | null): 'form' | 'year' | null {
  if (text.trim() === '') return null
  const read = parseDocumentNumber(normalizeDocumentNumber(text))
  if (read === null) return 'form'
  return day !== null && read.year !== Number(day.slice(0, 4)) ? 'year' : null
}
