import { InputNumber } from 'antd'
import { useController, type FieldValues } from 'react-hook-form'

import { amountInWords } from '#domain/text/amountInWords.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fields.tsx'

/** Whole yuan; `20万` and `20w` are understood. With `words` the capitals (大写) stand below the digits. */
export function MoneyField<V extends FieldValues>(props: FieldProps<V> & { words?: boolean }) {
  const t = useText('form')
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  return (
    <FieldFrame
      {...props}
      hint={props.words === true ? (wordsOf(field.value) ?? props.hint) : props.hint}
      error={fieldState.error?.message}
    >
      {(aria) => (
        <InputNumber<number>
          {...aria}
          ref={field.ref}
          className="wide"
          min={0}
          precision={0}
          controls={false}
          suffix={t('yuan')}
          value={field.value}
          parser={parseMoney}
          formatter={(value) => (value === undefined ? '' : `${value}`.replaceAll(/\B(?=(\d{3})+(?!\d))/gu, ','))}
          onBlur={field.onBlur}
          onChange={(value) => field.onChange(value)}
          disabled={props.disabled === true}
          status={fieldState.error === undefined ? '' : 'error'}
        />
      )}
    </FieldFrame>
  )
}

/** 贰拾万元整, or nothing where there is no amount. */
function wordsOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e12
    ? amountInWords(value)
    : undefined
}

/** `20万` is 200000, `1,200` is 1200. */
function parseMoney(text: string | undefined): number {
  const plain = (text ?? '').normalize('NFKC').replaceAll(/[,\s元]/gu, '')
  const match = /^(\d+(?:\.\d+)?)(万|w)?$/iu.exec(plain)
  if (match === null) return Number.NaN
  return Math.round(Number(match[1]) * (match[2] === undefined ? 1 : 10_000))
}
