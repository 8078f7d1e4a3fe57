import { useEffect, useRef } from 'react'
import { useController, useWatch, type Control } from 'react-hook-form'

import { decidingOrgan } from '#domain/rules/decidingOrgan.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { TextField } from '#renderer/ui/form/fields.tsx'

import type { DecisionForm } from './decisionForm.ts'

/** 决定机关: proposed by the day of the decision as long as nobody has typed another; a difference is warned of. */
export function OrganField({ control, isNew }: { control: Control<DecisionForm>; isNew: boolean }) {
  const t = useText('decision')
  const { bureau } = useDesk()
  const pack = useQueryRpc('rulePack.get', {})
  const { field } = useController({ control, name: 'organ' })
  const day = useWatch({ control, name: 'decidedOn' })
  const written = useRef(field.value)
  const side = day === null || pack.data === undefined ? null : decidingOrgan(pack.data, day)
  const proposed = side === null ? '' : ((side === 'bureau' ? bureau?.name : bureau?.parentOrgan) ?? '')
  const { value, onChange } = field
  useEffect(() => {
    // Only what this field itself has put there may be replaced.
    if (!isNew || proposed === '' || value !== written.current || value === proposed) return
    written.current = proposed
    onChange(proposed)
  }, [isNew, proposed, value, onChange])
  const differs = proposed !== '' && value !== proposed
  return (
    <TextField
      control={control}
      name="organ"
      label={t('organ')}
      required
      span={5}
      warning={differs ? t('organDiffers', { organ: proposed }) : undefined}
    />
  )
}
