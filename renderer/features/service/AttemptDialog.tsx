import { App, Modal } from 'antd'
import { useForm } from 'react-hook-form'

import type { CaseView } from '#contract/case.ts'
import type { LedgerDocument } from '#contract/service.ts'
import type { Service } from '#domain/service/service.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FileDrop } from '#renderer/ui/FileDrop.tsx'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'

import { AttemptFields } from './AttemptFields.tsx'
import { attemptFormOf, attemptFormSchema, attemptOf, type AttemptForm } from './attemptForm.ts'
import { useReceiptScan } from './useReceiptScan.ts'

/** Which row is open: a new one of a document, or one to be completed. */
export interface OpenAttempt {
  readonly document: LedgerDocument
  readonly service: Service | null
}

interface AttemptDialogProps {
  view: CaseView
  open: OpenAttempt | null
  onClose: () => void
}

/** One attempt, with the fields of its method; the signed scan can be dropped right here. */
export function AttemptDialog({ view, open, onClose }: AttemptDialogProps) {
  const t = useText('service')
  const title = open === null ? '' : open.document.docNo || open.document.title
  return (
    <Modal
      open={open !== null}
      onCancel={onClose}
      title={t('addTo', { title })}
      width={860}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      style={{ top: 32 }}
    >
      {open === null ? null : <AttemptFormBody view={view} open={open} onClose={onClose} />}
    </Modal>
  )
}

function AttemptFormBody({ view, open, onClose }: AttemptDialogProps & { open: OpenAttempt }) {
  const t = useText('service')
  const { modal } = App.useApp()
  const save = useCommandRpc('service.save')
  const form = useForm<AttemptForm>({
    resolver: checkBy(attemptFormSchema),
    defaultValues: attemptFormOf(view.file, open.document, open.service),
  })
  const draft = useFormDraft(`service:${open.service?.id ?? `new:${open.document.document.id}`}`, form)
  const scan = useReceiptScan(view, form)
  const submit = form.handleSubmit(async (typed) => {
    const answer = await save.run(attemptOf(typed))
    if (!answer.ok) return
    draft.done()
    onClose()
    const failing = answer.value.checks.filter((one) => one.verdict === 'fail')
    if (failing.length > 0)
      modal.warning({ title: t('recorded'), width: 620, content: <GuardList findings={failing} /> })
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <AttemptFields view={view} form={form} />
      <FileDrop
        hint={t('dropScan')}
        accept=".pdf,.jpg,.jpeg,.png,.tif,.tiff"
        isBusy={scan.isBusy}
        onFiles={(files) => void scan.take(files)}
      />
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={save.busy} onCancel={onClose}>
        <DraftState draft={draft} />
      </FormFoot>
    </form>
  )
}
