import { App, Modal } from 'antd'
import { useForm } from 'react-hook-form'
import * as z from 'zod'

import type { FormDocument } from '#contract/form.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DocumentNumberField } from '#renderer/ui/form/DocumentNumberField.tsx'
import { FormFoot } from '#renderer/ui/form/FormFoot.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'

interface NumberDialogProps {
  document: FormDocument
  isOpen: boolean
  onClose: () => void
}

/** The number of a document: the next of our own run is proposed, one from outside is typed. */
export function NumberDialog({ document, isOpen, onClose }: NumberDialogProps) {
  const t = useText('forms')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('numberTitle', { title: document.title })}
      footer={null}
      destroyOnHidden
    >
      <Proposed document={document} onClose={onClose} />
    </Modal>
  )
}

type BodyProps = Omit<NumberDialogProps, 'isOpen'>

function Proposed({ document, onClose }: BodyProps) {
  const { data } = useQueryRpc('number.propose', { kind: document.code, docDate: document.docDate })
  if (data === undefined) return null
  return <Fields document={document} onClose={onClose} proposed={document.docNo || data.text} />
}

const inputSchema = z.object({ text: z.string().trim().min(1) })

function Fields({ document, proposed, onClose }: BodyProps & { proposed: string }) {
  const t = useText('forms')
  const { message } = App.useApp()
  const take = useCommandRpc('number.take')
  const form = useForm<{ text: string }>({ resolver: checkBy(inputSchema), defaultValues: { text: proposed } })
  const submit = form.handleSubmit(async ({ text }) => {
    const answer = await take.run({ materialId: document.materialId, text })
    if (!answer.ok) return
    for (const odd of answer.value.oddities) void message.warning(t(odd === 'year' ? 'oddYear' : 'oddShape'))
    onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DocumentNumberField control={form.control} name="text" label={t('number')} day={document.docDate} required />
      <FormFoot cancel={t('cancel')} submit={t('save')} busy={take.busy} onCancel={onClose} />
    </form>
  )
}
