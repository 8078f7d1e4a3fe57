import { App, Button, Modal } from 'antd'
import { useForm, useWatch, type Control } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { decisionInputSchema, type DecisionInput } from '#contract/decision.ts'
import { decisionOutcomeText, penaltyKinds } from '#contract/text/decision.ts'
import type { Decision } from '#domain/decision/decision.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, choicesOf, MultiField, RadioField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { DocumentNumberField } from '#renderer/ui/form/DocumentNumberField.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

import { decisionFormOf, type DecisionForm } from './decisionForm.ts'
import { GuardPreview } from './GuardPreview.tsx'
import { OrganField } from './OrganField.tsx'

const kindChoices = penaltyKinds.map((kind) => ({ value: kind, label: kind }))

interface DecisionDialogProps {
  view: CaseView
  decision: Decision | 'new' | null
  onClose: () => void
}

/** The decision, with what the law says of it shown before it is saved. */
export function DecisionDialog({ view, decision, onClose }: DecisionDialogProps) {
  const t = useText('decision')
  return (
    <Modal
      open={decision !== null}
      onCancel={onClose}
      title={t('decisionTitle')}
      width={900}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      style={{ top: 40 }}
    >
      {decision === null ? null : <Form view={view} decision={decision} onClose={onClose} />}
    </Modal>
  )
}

function Form({ view, decision, onClose }: DecisionDialogProps & { decision: Decision | 'new' }) {
  const t = useText('decision')
  const { modal } = App.useApp()
  const save = useCommandRpc('decision.save')
  const existing = decision === 'new' ? null : decision
  const form = useForm<DecisionForm>({
    resolver: checkBy(decisionInputSchema),
    defaultValues: decisionFormOf(view, existing),
  })
  const draft = useFormDraft(`decision:${existing?.id ?? `new:${view.file.case.id}`}`, form)
  const values = useWatch({ control: form.control }) as DecisionForm // as: every field has a default, so none is missing
  const parsed = decisionInputSchema.safeParse(values)
  const submit = form.handleSubmit(async (typed) => {
    const answer = await save.run(decisionInputSchema.parse(typed))
    if (!answer.ok) return
    draft.done()
    onClose()
    const { blemishes } = answer.value
    if (blemishes.length > 0)
      modal.warning({ title: t('recordedWithBlemishes'), width: 620, content: <GuardList findings={blemishes} /> })
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <Fields view={view} control={form.control} isNew={existing === null} />
      <GuardPreview input={parsed.success ? (parsed.data satisfies DecisionInput) : null} />
      <div className="formFoot">
        <DraftState draft={draft} />
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t(values.materialId === null ? 'save' : 'record')}
        </Button>
      </div>
    </form>
  )
}

function Fields({ view, control, isNew }: { view: CaseView; control: Control<DecisionForm>; isNew: boolean }) {
  const t = useText('decision')
  const decidedOn = useWatch({ control, name: 'decidedOn' })
  const parties = view.file.case.parties.map((party) => ({ value: party.id, label: party.name }))
  return (
    <div className="formGrid">
      <DocumentNumberField
        control={control}
        name="docNo"
        label={t('docNo')}
        hint={t('docNoHint')}
        day={decidedOn}
        span={4}
      />
      <DayField control={control} name="decidedOn" label={t('decidedOn')} required span={3} />
      <OrganField control={control} isNew={isNew} />
      <MultiField control={control} name="partyIds" label={t('parties')} choices={parties} required span={7} />
      <RadioField
        control={control}
        name="outcome"
        label={t('outcome')}
        choices={choicesOf(decisionOutcomeText)}
        span={5}
      />
      <MultiField control={control} name="kinds" label={t('kinds')} choices={kindChoices} free span={5} />
      <MoneyField control={control} name="fine" label={t('fine')} words span={3} />
      <TextField control={control} name="article" label={t('article')} span={4} />
      <TextField control={control} name="offenceArticle" label={t('offenceArticle')} span={4} />
      <TextField control={control} name="facts" label={t('facts')} hint={t('factsHint')} span={8} />
      <AreaField control={control} name="text" label={t('text')} rows={2} />
      <SelectField
        control={control}
        name="materialId"
        label={t('paper')}
        hint={t('paperHint')}
        choices={paperChoices(view.file.materials)}
        search
        allowClear
      />
    </div>
  )
}
