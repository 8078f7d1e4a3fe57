import { Button, Table } from 'antd'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod'

import { headlineOf } from '#contract/text/case.ts'
import type { HandoverCase } from '#domain/handover/handover.ts'
import { DraftNotice, DraftState } from '#renderer/app/DraftNotice.tsx'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useFormDraft } from '#renderer/app/useFormDraft.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { checkBy } from '#renderer/ui/form/checkBy.ts'
import { SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { submitOnCtrlEnter } from '#renderer/ui/form/submitOnCtrlEnter.ts'
import { OpenPath } from '#renderer/ui/OpenPath.tsx'

const completeSchema = z.object({
  from: z.string().min(1),
  to: z.string().trim().min(1),
  reason: z.string().trim().min(1),
})
type HandoverInput = z.infer<typeof completeSchema>

/** Who hands which open cases to whom; prints the list that both sign. */
export function HandoverForm() {
  const t = useText('settings')
  const prepare = useCommandRpc('handover.prepare')
  const form = useForm<HandoverInput>({
    resolver: checkBy(completeSchema),
    defaultValues: { from: '', to: '', reason: '' },
  })
  const from = useWatch({ control: form.control, name: 'from' })
  const draft = useFormDraft('handover', form)
  const open = useQueryRpc('handover.open', { from })
  const [left, setLeft] = useState<readonly string[]>([])
  const [path, setPath] = useState<string | null>(null)
  const cases = open.data?.cases ?? []
  const chosen = cases.filter((one) => !left.includes(one.caseId)).map((one) => one.caseId)
  const submit = form.handleSubmit(async (values) => {
    const answer = await prepare.run({ ...values, caseIds: chosen })
    if (!answer.ok) return
    draft.done()
    setPath(answer.value.path)
  })
  const officers = (open.data?.officers ?? []).map((name) => ({ value: name, label: name }))
  return (
    <form onSubmit={(event) => void submit(event)} onKeyDown={submitOnCtrlEnter} noValidate>
      <DraftNotice draft={draft} />
      <div className="formGrid">
        <SelectField
          control={form.control}
          name="from"
          label={t('handoverFrom')}
          choices={officers}
          required
          span={4}
        />
        <TextField control={form.control} name="to" label={t('handoverTo')} required span={4} />
        <TextField control={form.control} name="reason" label={t('handoverReason')} required span={4} />
      </div>
      {cases.length === 0 ? null : <CaseChoice cases={cases} chosen={chosen} onLeft={setLeft} />}
      <div className="formFoot">
        <DraftState draft={draft} />
        <Button type="primary" htmlType="submit" loading={prepare.busy} disabled={chosen.length === 0}>
          {t('handoverPrint', { count: chosen.length })}
        </Button>
      </div>
      {path === null ? null : (
        <div className="buttonRow" role="status">
          <p className="goodNote path">{t('handoverPrinted', { path })}</p>
          <OpenPath path={path} />
        </div>
      )}
    </form>
  )
}

interface CaseChoiceProps {
  cases: readonly HandoverCase[]
  chosen: readonly string[]
  /** The cases that stay where they are. */
  onLeft: (caseIds: readonly string[]) => void
}

function CaseChoice({ cases, chosen, onLeft }: CaseChoiceProps) {
  const t = useText('settings')
  return (
    <Table<HandoverCase>
      rowKey="caseId"
      pagination={false}
      dataSource={[...cases]}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onLeft(cases.map((one) => one.caseId).filter((id) => !keys.includes(id))),
        getCheckboxProps: (one) => ({ 'aria-label': one.title }),
      }}
      columns={[
        { title: t('handoverCase'), dataIndex: 'title' },
        { title: t('handoverNumber'), dataIndex: 'number', width: 190 },
        { title: t('state'), width: 100, render: (_, one) => headlineOf(one.headline) },
        { title: t('handoverOpen'), width: 260, render: (_, one) => one.open.join('；') || '—' },
      ]}
    />
  )
}
