import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'

import type { OutputOf } from '#contract/index.ts'
import type { SealVolume } from '#domain/dossier/sealPlan.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField, todayHere } from '#renderer/ui/form/DayField.tsx'
import { AreaField, TextField } from '#renderer/ui/form/fields.tsx'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { SealOutcome } from './SealOutcome.tsx'

const sealSchema = z.object({
  summary: z.string(),
  remarks: z.string(),
  filedBy: z.string().trim().min(1),
  filedOn: z.string().nullable(),
  checkedBy: z.string(),
  checkedOn: z.string().nullable(),
  directory: z.string(),
})
type SealInput = z.infer<typeof sealSchema>

interface SealFormProps {
  caseId: string
  volume: SealVolume
  maySeal: boolean
}

/** 卷内备考表, the folder, and the button. */
export function SealForm({ caseId, volume, maySeal }: SealFormProps) {
  const t = useText('archive')
  const { account } = useDesk()
  const run = useCommandRpc('seal.run')
  const [made, setMade] = useState<OutputOf<'seal.run'> | null>(null)
  const form = useForm<SealInput>({
    resolver: zodResolver(sealSchema),
    defaultValues: {
      summary: '',
      remarks: '',
      filedBy: account.name,
      filedOn: todayHere(),
      checkedBy: '',
      checkedOn: null,
      directory: '',
    },
  })
  const directory = useWatch({ control: form.control, name: 'directory' })
  const draft = useFormDraft(`seal:${caseId}:${volume}`, form)
  const seal = form.handleSubmit(async ({ directory, filedOn, checkedOn, ...note }) => {
    const closingNote = { ...note, filedOn: filedOn ?? '', checkedOn: checkedOn ?? '' }
    const answer = await run.run({
      caseId,
      volume,
      closingNote,
      directory: directory.trim() === '' ? null : directory.trim(),
    })
    if (!answer.ok) return
    draft.done()
    setMade(answer.value)
  })
  return (
    <Section title={t('sealTitle', { volume })}>
      {made === null ? null : <SealOutcome made={made} />}
      <form onSubmit={(event) => void seal(event)} noValidate>
        <DraftNotice draft={draft} />
        <div className="formGrid">
          <AreaField control={form.control} name="summary" label={t('summary')} hint={t('summaryHint')} rows={2} />
          <AreaField control={form.control} name="remarks" label={t('remarks')} hint={t('remarksHint')} rows={2} />
          <TextField control={form.control} name="filedBy" label={t('filedBy')} required span={6} />
          <DayField control={form.control} name="filedOn" label={t('filedDay')} span={6} />
          <TextField control={form.control} name="checkedBy" label={t('checkedBy')} span={6} />
          <DayField control={form.control} name="checkedOn" label={t('checkedDay')} span={6} />
          <FolderField
            label={t('directory')}
            hint={t('directoryHint')}
            value={directory}
            onChange={(folder) => form.setValue('directory', folder, { shouldDirty: true })}
          />
        </div>
        <p className="muted">{t('sealNote')}</p>
        <div className="formFoot">
          <DraftState draft={draft} />
          <Button
            type="primary"
            htmlType="submit"
            loading={run.busy}
            disabled={!maySeal}
            title={maySeal ? '' : t('maySealOnly')}
          >
            {t('seal')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
