import { Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { daySchema, type Day } from '#domain/day.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { CheckField, SelectField } from '#renderer/ui/form/fields.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

import { NewPaper } from './NewPaper.tsx'

const waiverSchema = z.object({
  day: daySchema,
  materialId: z.string(),
  partyId: z.string().nullable(),
  pleading: z.boolean(),
  hearing: z.boolean(),
})
type Waiver = { [K in keyof z.infer<typeof waiverSchema>]: z.infer<typeof waiverSchema>[K] | null }

interface WaiverDialogProps {
  view: CaseView
  servedOn: Day
  /** The notice told of the right to a hearing: that right is waived on its own. */
  mayAskHearing: boolean
  onClose: () => void
}

/** 书面放弃: a dated fact that counts with the party's signed paper, never on a telephone call. */
export function WaiverDialog({ view, servedOn, mayAskHearing, onClose }: WaiverDialogProps) {
  const t = useText('decision')
  const record = useCommandRpc('case.recordMilestone')
  const { parties, id: caseId } = view.file.case
  const form = useForm<Waiver>({
    resolver: checkBy(waiverSchema),
    defaultValues: { day: null, materialId: null, partyId: null, pleading: true, hearing: false },
  })
  const submit = form.handleSubmit(async (typed) => {
    const { day, materialId, pleading, hearing, ...named } = waiverSchema.parse(typed)
    const partyId = named.partyId ?? onlyParty(view)
    if (partyId === null) return form.setError('partyId', { message: t('waivedByNeeded') })
    if (day < servedOn) return form.setError('day', { message: t('waiverTooEarly', { day: servedOn }) })
    if (!pleading && !(mayAskHearing && hearing)) return form.setError('day', { message: t('waiverOfNothing') })
    const step = { caseId, day, materialId, partyId, note: '', origin: 'paper' } as const
    if (pleading && !(await record.run({ ...step, kind: 'rightsWaived' })).ok) return
    if (mayAskHearing && hearing && !(await record.run({ ...step, kind: 'hearingWaived' })).ok) return
    onClose()
  })
  return (
    <Modal open onCancel={onClose} title={t('waiverTitle')} width={620} footer={null} mask={{ closable: false }}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
        <p className="muted">{t('waiverNote')}</p>
        <div className="formGrid">
          <DayField control={form.control} name="day" label={t('waivedOn')} required span={4} />
          {parties.length === 1 ? null : (
            <SelectField
              control={form.control}
              name="partyId"
              label={t('waivedBy')}
              choices={parties.map((party) => ({ value: party.id, label: party.name }))}
              required
              span={8}
            />
          )}
          {mayAskHearing ? (
            <CheckField control={form.control} name="pleading" label={t('waivesPleading')} span={6} />
          ) : null}
          {mayAskHearing ? (
            <CheckField control={form.control} name="hearing" label={t('waivesHearing')} span={6} />
          ) : null}
          <SelectField
            control={form.control}
            name="materialId"
            label={t('waiverPaper')}
            choices={paperChoices(view.file.materials)}
            required
            search
            span={9}
          />
          <NewPaper
            caseId={caseId}
            kind="partyStatement"
            onTaken={(materialId) => form.setValue('materialId', materialId, { shouldValidate: true })}
          />
        </div>
        <FormFoot cancel={t('cancel')} submit={t('save')} busy={record.busy} onCancel={onClose} />
      </form>
    </Modal>
  )
}

/** With several parties somebody must be named: one waives for nobody else. */
function onlyParty(view: CaseView): string | null {
  const [first, second] = view.file.case.parties
  return second === undefined ? (first?.id ?? null) : null
}
