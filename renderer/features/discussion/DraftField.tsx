import { Select } from 'antd'
import { useController, type Control } from 'react-hook-form'

import type { Material } from '#domain/material/material.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FieldFrame } from '#renderer/ui/form/FieldFrame.tsx'

import type { DiscussionForm } from './discussionForm.ts'

const draftKinds = ['penaltyDecision', 'noPenaltyDecision']

interface DraftFieldProps {
  control: Control<DiscussionForm>
  materials: readonly Material[]
}

/** Which draft of the decision lay before the meeting; every version kept can be named. */
export function DraftField({ control, materials }: DraftFieldProps) {
  const t = useText('discussion')
  const { field } = useController({ control, name: 'draft' })
  const choices = materials
    .filter((one) => draftKinds.includes(one.kind) && one.withdrawnReason === '')
    .flatMap(({ id, title, versions }) =>
      versions.toReversed().map(({ no, addedAt }) => ({
        value: `${id} ${no}`,
        label: t('draftVersion', { title, no, day: addedAt.slice(0, 10) }),
      })),
    )
  return (
    <FieldFrame label={t('draft')} hint={t('draftHint')} span={6}>
      {(aria) => (
        <Select
          {...aria}
          className="wide"
          allowClear
          options={choices}
          value={field.value === null ? null : `${field.value.materialId} ${field.value.version}`}
          onBlur={field.onBlur}
          onChange={(value) => field.onChange(draftOf(value))}
        />
      )}
    </FieldFrame>
  )
}

function draftOf(value: string | null | undefined): DiscussionForm['draft'] {
  const [materialId, version] = (value ?? '').split(' ')
  return materialId === undefined || version === undefined ? null : { materialId, version: Number(version) }
}
