import { Button } from 'antd'
import { useWatch, type UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { serviceMethodText, serviceOutcomeText } from '#contract/text/service.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { choicesOf, MultiField, RadioField, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { paperChoices } from '#renderer/ui/materialChoices.ts'

import { lastServers, serverChoices, type AttemptForm } from './attemptForm.ts'

interface AttemptFieldsProps {
  view: CaseView
  form: UseFormReturn<AttemptForm>
}

/** The fields that the chosen method asks for, in the order of form 40. */
export function AttemptFields({ view, form }: AttemptFieldsProps) {
  const t = useText('service')
  const { control } = form
  const { parties } = view.file.case
  const method = useWatch({ control, name: 'method' })
  return (
    <div className="formGrid">
      <SelectField
        control={control}
        name="partyId"
        label={t('party')}
        choices={parties.map((party) => ({ value: party.id, label: party.name }))}
        required
        span={5}
      />
      <SelectField
        control={control}
        name="method"
        label={t('method')}
        choices={choicesOf(serviceMethodText)}
        span={3}
      />
      <RadioField
        control={control}
        name="outcome"
        label={t('outcome')}
        choices={choicesOf(serviceOutcomeText)}
        span={4}
      />
      {method === 'announcement' ? <AnnouncementFields form={form} /> : <DeliveryFields view={view} form={form} />}
      <SelectField
        control={control}
        name="receiptMaterialId"
        label={t('receiptPaper')}
        hint={t('receiptHint')}
        choices={receiptChoices(view, form.getValues('receiptMaterialId'))}
        search
        allowClear
        span={6}
      />
      <MultiField
        control={control}
        name="photoIds"
        label={t('photos')}
        choices={paperChoices(view.file.materials)}
        span={6}
      />
      <TextField control={control} name="note" label={t('note')} />
    </div>
  )
}

/** Papers on record, and the unsigned print that this row already waits for. */
function receiptChoices({ file }: CaseView, current: string | null) {
  const waiting = file.materials.filter((one) => one.id === current)
  const papers = paperChoices(file.materials)
  const known = new Set(papers.map((one) => one.value))
  return [
    ...waiting.filter((one) => !known.has(one.id)).map(({ id, title }) => ({ value: id, label: title })),
    ...papers,
  ]
}

function AnnouncementFields({ form: { control } }: Pick<AttemptFieldsProps, 'form'>) {
  const t = useText('service')
  return (
    <>
      <TextField control={control} name="announcedIn" label={t('announcedIn')} span={6} />
      <DayField control={control} name="servedOn" label={t('announcedOn')} span={3} />
      <DayField control={control} name="expiresOn" label={t('expiresOn')} hint={t('expiresHint')} span={3} />
    </>
  )
}

function DeliveryFields({ view, form }: AttemptFieldsProps) {
  const t = useText('service')
  const { control } = form
  const [method, outcome] = useWatch({ control, name: ['method', 'outcome'] })
  const isMail = method === 'mail'
  const isElectronic = method === 'electronic'
  return (
    <>
      <TextField control={control} name="place" label={t(isElectronic ? 'address' : 'place')} span={isMail ? 6 : 9} />
      {isMail ? <TextField control={control} name="mailNo" label={t('mailNo')} span={3} /> : null}
      <DayField control={control} name="sentOn" label={t(isMail ? 'postedOn' : 'sentOn')} span={3} />
      {isMail || isElectronic ? (
        <SelectField
          control={control}
          name="confirmationMaterialId"
          label={t('confirmation')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
        />
      ) : (
        <ServerFields view={view} form={form} />
      )}
      {outcome === 'failed' ? (
        <>
          {isMail ? <DayField control={control} name="returnedOn" label={t('returnedOn')} span={3} /> : null}
          <TextField control={control} name="returnReason" label={t('returnReason')} span={isMail ? 9 : 12} />
        </>
      ) : (
        <ReceivedFields form={form} />
      )}
    </>
  )
}

function ReceivedFields({ form: { control } }: Pick<AttemptFieldsProps, 'form'>) {
  const t = useText('service')
  const method = useWatch({ control, name: 'method' })
  return (
    <>
      <DayField control={control} name="servedOn" label={t(method === 'mail' ? 'signedOn' : 'servedOn')} span={3} />
      {method === 'lienLeft' ? (
        <>
          <TextField control={control} name="refusal" label={t('refusal')} span={9} />
          <TextField control={control} name="witness" label={t('witness')} span={6} />
          <TextField control={control} name="recording" label={t('recording')} hint={t('recordingHint')} span={6} />
        </>
      ) : (
        <>
          <TextField control={control} name="receiver" label={t('signer')} span={4} />
          <TextField control={control} name="relation" label={t('relation')} hint={t('relationHint')} span={5} />
        </>
      )}
    </>
  )
}

function ServerFields({ view, form }: AttemptFieldsProps) {
  const t = useText('service')
  return (
    <>
      <MultiField
        control={form.control}
        name="servers"
        label={t('servers')}
        choices={serverChoices(view.file)}
        free
        span={9}
      />
      <div className="field span-3 fieldButton">
        <Button onClick={() => form.setValue('servers', lastServers(view.file), { shouldDirty: true })}>
          {t('sameServers')}
        </Button>
      </div>
    </>
  )
}
