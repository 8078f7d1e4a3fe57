import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, useWatch, type Control } from 'react-hook-form'

import type { CaseInput } from '#contract/case.ts'
import { partyKindText } from '#contract/text/case.ts'
import { choicesOf, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import { emptyParty } from './emptyCase.ts'

/** 当事人: one or more; the words change with the kind. */
export function PartyFields({ control }: { control: Control<CaseInput> }) {
  const t = useText('caseForm')
  const list = useFieldArray({ control, name: 'parties' })
  return (
    <>
      <div className="span-12 listHead">
        <h3>{t('parties')}</h3>
        <Button icon={<PlusOutlined />} onClick={() => list.append(emptyParty)}>
          {t('addParty')}
        </Button>
      </div>
      {list.fields.map((party, index) => (
        <OneParty
          key={party.id}
          control={control}
          index={index}
          onRemove={list.fields.length > 1 ? () => list.remove(index) : null}
        />
      ))}
    </>
  )
}

function OneParty({
  control,
  index,
  onRemove,
}: {
  control: Control<CaseInput>
  index: number
  onRemove: (() => void) | null
}) {
  const t = useText('caseForm')
  const kind = useWatch({ control, name: `parties.${index}.kind` })
  return (
    <fieldset className="span-12 subForm">
      <legend>
        {t('partyNo', { no: index + 1 })}
        {onRemove === null ? null : (
          <Button
            type="text"
            icon={<DeleteOutlined />}
            onClick={onRemove}
            aria-label={t('removeParty', { no: index + 1 })}
          />
        )}
      </legend>
      <SelectField
        control={control}
        name={`parties.${index}.kind`}
        label={t('partyKind')}
        choices={choicesOf(partyKindText)}
        required
        span={2}
      />
      <TextField control={control} name={`parties.${index}.name`} label={t('partyName')} required span={5} />
      <TextField
        control={control}
        name={`parties.${index}.code`}
        label={t(kind === 'person' ? 'idNo' : 'creditCode')}
        span={5}
      />
      {kind === 'person' ? null : (
        <TextField
          control={control}
          name={`parties.${index}.representative`}
          label={t(kind === 'organisation' ? 'representative' : 'owner')}
          span={3}
        />
      )}
      <TextField control={control} name={`parties.${index}.phone`} label={t('phone')} span={3} />
      <TextField control={control} name={`parties.${index}.address`} label={t('address')} span={6} />
    </fieldset>
  )
}
