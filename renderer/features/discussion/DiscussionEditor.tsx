import { App, Button } from 'antd'
import { useForm, type UseFormReturn } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import { discussionInputSchema } from '#contract/discussion.ts'
import type { Discussion } from '#domain/discussion/discussion.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { AreaField, TextField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'
import { isElsewhere, useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { ConclusionFields } from './ConclusionFields.tsx'
import { formOf, newForm, type DiscussionForm } from './discussionForm.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { StatementFields } from './StatementFields.tsx'

interface DiscussionEditorProps {
  view: CaseView
  discussion: Discussion | null
  onDone: (discussionId: string | null) => void
}

/** Typed by the recorder from notes, in the order of form 37; a new one starts with what is known. */
export function DiscussionEditor({ view, discussion, onDone }: DiscussionEditorProps) {
  const t = useText('discussion')
  const proposal = useQueryRpc('discussion.proposal', { caseId: view.file.case.id }, { enabled: discussion === null })
  if (discussion !== null)
    return <Editor view={view} discussion={discussion} start={formOf(view, discussion)} from="" onDone={onDone} />
  if (proposal.data === undefined) return <Loading />
  const start = newForm(view, { proposal: proposal.data, postOfHead: t('headPost') })
  return <Editor view={view} discussion={null} start={start} from={proposal.data.table?.from ?? ''} onDone={onDone} />
}

function Editor({
  view,
  discussion,
  start,
  from,
  onDone,
}: DiscussionEditorProps & { start: DiscussionForm; from: string }) {
  const t = useText('discussion')
  const { modal } = App.useApp()
  const save = useCommandRpc('discussion.save')
  const form = useForm<DiscussionForm>({ resolver: checkBy(discussionInputSchema), defaultValues: start })
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
  // The button that took a row away took the focus with it: the keys still mean this form.
  const send = () => (isElsewhere(document.body) ? undefined : void submit())
  useShortcuts({ 'Ctrl+Enter': send, 'Ctrl+s': send })
  return (
    <form className="scrollColumn" onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <MeetingFields view={view} form={form} proposedFrom={from} />
      <Reports form={form} />
      <StatementFields form={form} />
      <ConclusionFields view={view} form={form} />
      <div className="formFoot isSticky">
        <DraftState draft={draft} />
        {discussion === null && view.file.discussions.length === 0 ? null : (
          <Button onClick={() => onDone(discussion?.id ?? null)}>{t('cancel')}</Button>
        )}
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

/** In the order of the form: report, what the party said, the legal opinion. */
function Reports({ form: { control } }: { form: UseFormReturn<DiscussionForm> }) {
  const t = useText('discussion')
  return (
    <Section title={t('reported')}>
      <div className="formGrid">
        <TextField control={control} name="reporter" label={t('reporter')} span={4} />
        <AreaField control={control} name="report" label={t('report')} hint={t('reportHint')} rows={4} />
        <AreaField control={control} name="pleadings" label={t('pleadings')} rows={3} span={6} />
        <AreaField control={control} name="legalOpinion" label={t('legalOpinion')} rows={3} span={6} />
      </div>
    </Section>
  )
}
