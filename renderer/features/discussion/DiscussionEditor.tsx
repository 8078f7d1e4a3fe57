import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { App, Button } from 'antd'
import { useForm, type Control, type UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { discussionInputSchema } from '#contract/discussion.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, TextField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { ConclusionFields } from './ConclusionFields.tsx'
import { formOf, type DiscussionForm } from './discussionForm.ts'
import { PeopleFields, PersonFields } from './PeopleFields.tsx'
import { RecusalFields } from './RecusalFields.tsx'
import { StatementFields } from './StatementFields.tsx'

interface DiscussionEditorProps {
  view: CaseView
  discussion: Discussion | null
  onDone: (discussionId: string) => void
}

/** Typed by the recorder from notes, in the order of form 37. */
export function DiscussionEditor({ view, discussion, onDone }: DiscussionEditorProps) {
  const t = useText('discussion')
  const { modal } = App.useApp()
  const save = useCommandRpc('discussion.save')
  const form = useForm<DiscussionForm>({
    resolver: checkBy(discussionInputSchema),
    defaultValues: formOf(view, discussion, { postOfHead: t('headPost') }),
  })
  const draft = useFormDraft(`discussion:${discussion?.id ?? `new:${view.file.case.id}`}`, form)
  const submit = form.handleSubmit(async (values) => {
    const answer = await save.run(discussionInputSchema.parse(values))
    if (!answer.ok) return
    draft.done()
    const open = answer.value.findings.filter((finding) => finding.verdict !== 'pass')
    if (open.length > 0)
      modal.warning({ title: t('savedWithFindings'), width: 620, content: <GuardList findings={open} /> })
    onDone(answer.value.discussionId)
  })
  return (
    <form className="scrollColumn" onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <Meeting control={form.control} />
      <Texts form={form} />
      <div className="formFoot isSticky">
        <DraftState draft={draft} />
        {discussion === null ? null : <Button onClick={() => onDone(discussion.id)}>{t('cancel')}</Button>}
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function Meeting({ control }: { control: Control<DiscussionForm> }) {
  const t = useText('discussion')
  return (
    <Section title={t('meeting')}>
      <div className="formGrid">
        <DayField control={control} name="heldOn" label={t('heldOn')} required span={3} />
        <TextField control={control} name="from" label={t('from')} placeholder="15:00" span={2} />
        <TextField control={control} name="to" label={t('to')} placeholder="16:10" span={2} />
        <TextField control={control} name="place" label={t('place')} span={5} />
        <PersonFields control={control} name="presider" label={t('presider')} />
        <PersonFields control={control} name="recorder" label={t('recorder')} />
        <PeopleFields control={control} name="attendees" label={t('attendees')} />
        <PeopleFields control={control} name="absent" label={t('absent')} />
        <PeopleFields control={control} name="observers" label={t('observers')} hint={t('observersHint')} />
        <RecusalFields control={control} />
      </div>
    </Section>
  )
}

function Texts({ form }: { form: UseFormReturn<DiscussionForm> }) {
  const t = useText('discussion')
  const { control } = form
  return (
    <>
      <Section title={t('reported')}>
        <div className="formGrid">
          <AreaField control={control} name="report" label={t('report')} hint={t('reportHint')} rows={4} />
          <AreaField control={control} name="pleadings" label={t('pleadings')} rows={2} span={6} />
          <AreaField control={control} name="legalOpinion" label={t('legalOpinion')} rows={2} span={6} />
        </div>
      </Section>
      <StatementFields form={form} />
      <ConclusionFields control={control} />
    </>
  )
}
