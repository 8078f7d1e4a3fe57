import type { FieldValues } from 'react-hook-form'

import { useText } from '#renderer/i18n/useText.ts'

import { RadioField, type FieldProps } from './fields.tsx'

/** 本局 or 市局: which organ examined, reviewed or discussed on paper. An empty value is our own. */
export function HeldByField<V extends FieldValues>(props: FieldProps<V> & { parentOrgan: string }) {
  const t = useText('form')
  const { parentOrgan, ...field } = props
  const choices = [
    { value: '', label: t('ownBureau') },
    { value: parentOrgan, label: t('parentBureau', { name: parentOrgan }) },
  ]
  return <RadioField {...field} choices={choices} />
}
