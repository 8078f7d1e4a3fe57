import { zodResolver } from '@hookform/resolvers/zod'
import { Modal } from 'antd'
import { useForm, useWatch, type Control } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { penaltyKinds } from '#contract/text/decision.ts'
import { caseFactsSchema, type CaseFacts } from '#domain/case/case.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, CheckField, MultiField, TextField } from '#renderer/ui/form/fields.tsx'
import { MoneyField } from '#renderer/ui/form/MoneyField.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

interface FactsDialogProps {
  view: CaseView
  isOpen: boolean
  onClose: () => void
}

const kindChoices = penaltyKinds.map((kind) => ({ value: kind, label: kind }))

/** Asks for the facts that triggers, deadlines and guards look at. */
export function FactsDialog({ view, isOpen, onClose }: FactsDialogProps) {
  const t = useText('facts')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('dialogTitle')}
      width={900}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      style={{ top: 50 }}
    >
      <FactsForm view={view} onClose={onClose} />
    </Modal>
  )
}

function FactsForm({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const t = useText('facts')
  const save = useCommandRpc('case.saveFacts')
  const caseId = view.file.case.id
  const form = useForm<CaseFacts>({ resolver: zodResolver(caseFactsSchema), defaultValues: view.file.case.facts })
  const draft = useFormDraft(`case:${caseId}:facts`, form)
  const submit = form.handleSubmit(async (facts) => {
    const answer = await save.run({ caseId, facts })
    if (!answer.ok) return
    draft.done()
    onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <FactsFields control={form.control} />
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}

function FactsFields({ control }: { control: Control<CaseFacts> }) {
  const t = useText('facts')
  const isContinuing = useWatch({ control, name: 'continuing' })
  const isOnList = useWatch({ control, name: 'onLocalList' })
  return (
    <div className="formGrid">
      <DayField control={control} name="actFrom" label={t('actFrom')} span={3} />
      <DayField control={control} name="actTo" label={t('actTo')} span={3} disabled={isContinuing} />
      <CheckField control={control} name="continuing" label={t('continuing')} span={3} />
      <CheckField control={control} name="harmful" label={t('harmful')} span={3} />
      <TextField control={control} name="offenceArticle" label={t('offenceArticle')} span={6} />
      <TextField control={control} name="penaltyArticle" label={t('penaltyArticle')} span={6} />
      <MoneyField control={control} name="legalMin" label={t('legalMin')} span={3} />
      <MoneyField control={control} name="legalMax" label={t('legalMax')} span={3} />
      <MoneyField control={control} name="proposedFine" label={t('proposedFine')} hint={t('moneyHint')} span={3} />
      <div className="span-3" />
      <MultiField
        control={control}
        name="proposedKinds"
        label={t('proposedKinds')}
        choices={kindChoices}
        free
        span={12}
      />
      <AreaField control={control} name="mitigationGround" label={t('mitigationGround')} rows={2} span={12} />
      <CheckField control={control} name="majorPublicInterest" label={t('majorPublicInterest')} span={4} />
      <CheckField control={control} name="complex" label={t('complex')} span={4} />
      <CheckField control={control} name="suspectedCrime" label={t('suspectedCrime')} span={4} />
      <CheckField control={control} name="headOrdersDiscussion" label={t('headOrdersDiscussion')} span={4} />
      <CheckField control={control} name="onLocalList" label={t('onLocalList')} span={4} />
      {isOnList ? <TextField control={control} name="localListReason" label={t('localListReason')} span={12} /> : null}
    </div>
  )
}
