import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type * as z from 'zod'

import type { CaseView } from '#contract/case.ts'
import { daySchema } from '#domain/day.ts'
import { addendumSchema, type Discussion } from '#domain/discussion/discussion.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { DayField } from '#renderer/ui/form/DayField.tsx'
import { AreaField, SelectField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { paperChoices } from '#renderer/ui/materialChoices.ts'
import { Section } from '#renderer/ui/Section.tsx'

interface AddendaProps {
  view: CaseView
  discussion: Discussion
  mayWrite: boolean
}

/** 补正说明: what is put right after the signature, beside a text that stays as it is. */
export function Addenda({ view, discussion, mayWrite }: AddendaProps) {
  const t = useText('discussion')
  const [isOpen, setOpen] = useState(false)
  const { addenda, signedMaterialId } = discussion
  if (signedMaterialId === null) return null
  return (
    <Section
      title={t('addenda')}
      extra={mayWrite ? <Button onClick={() => setOpen(true)}>{t('addAddendum')}</Button> : null}
    >
      {addenda.length === 0 ? <p className="muted">{t('addendaHint')}</p> : null}
      <ul className="plainList">
        {addenda.map((one, index) => (
          <li key={`${one.day}${index}`}>
            <span className="muted numeric">{t('addendumBy', one)}</span> <span className="preText">{one.text}</span>
          </li>
        ))}
      </ul>
      <Modal
        open={isOpen}
        title={t('addAddendum')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
        mask={{ closable: false }}
      >
        <AddendumForm view={view} discussion={discussion} onDone={() => setOpen(false)} />
      </Modal>
    </Section>
  )
}

const typedSchema = addendumSchema.omit({ by: true }).extend({ day: daySchema })
type Typed = Omit<z.infer<typeof typedSchema>, 'day'> & { day: string | null }

function AddendumForm({ view, discussion, onDone }: Omit<AddendaProps, 'mayWrite'> & { onDone: () => void }) {
  const t = useText('discussion')
  const add = useCommandRpc('discussion.addAddendum')
  const form = useForm<Typed>({
    resolver: checkBy(typedSchema),
    defaultValues: { day: null, text: '', materialId: null },
  })
  const draft = useFormDraft(`addendum:${discussion.id}`, form)
  const submit = form.handleSubmit(async (values) => {
    const answer = await add.run({ discussionId: discussion.id, ...typedSchema.parse(values) })
    if (!answer.ok) return
    draft.done()
    onDone()
  })
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <div className="formGrid">
        <DayField control={form.control} name="day" label={t('addendumDay')} required span={4} />
        <SelectField
          control={form.control}
          name="materialId"
          label={t('addendumPaper')}
          choices={paperChoices(view.file.materials)}
          search
          allowClear
          span={8}
        />
        <AreaField control={form.control} name="text" label={t('addendumText')} required rows={3} />
      </div>
      <div className="formFoot">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="primary" htmlType="submit" loading={add.busy}>
          {t('addAddendum')}
        </Button>
      </div>
    </form>
  )
}
