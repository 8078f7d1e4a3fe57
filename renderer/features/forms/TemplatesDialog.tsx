import { App, Button, Modal, Table, Tabs } from 'antd'

import type { OutputOf } from '#contract/index.ts'
import { formFields, listFields } from '#domain/form/formFields.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { instantText } from '#renderer/ui/format.ts'

import { useOpenDocument } from './useOpenDocument.tsx'

interface TemplatesDialogProps {
  isOpen: boolean
  mayWrite: boolean
  onClose: () => void
}

type Row = OutputOf<'form.templates'>[number]

/** 模板: taken out, replaced by the office's own, put back; and the fields that a template may name. */
export function TemplatesDialog({ isOpen, mayWrite, onClose }: TemplatesDialogProps) {
  const t = useText('forms')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      title={t('templates')}
      width={900}
      footer={null}
      destroyOnHidden
      style={{ top: 40 }}
    >
      <Tabs
        items={[
          { key: 'templates', label: t('templates'), children: <TemplateTable mayWrite={mayWrite} /> },
          { key: 'fields', label: t('fields'), children: <FieldTable /> },
        ]}
      />
    </Modal>
  )
}

function TemplateTable({ mayWrite }: { mayWrite: boolean }) {
  const t = useText('forms')
  const query = useQueryRpc('form.templates', {})
  return (
    <>
      <p className="muted">{t('templatesNote')}</p>
      <Table<Row>
        rowKey="code"
        pagination={false}
        scroll={{ y: 420 }}
        loading={query.isPending}
        dataSource={query.data ?? []}
        columns={[
          { title: t('of'), dataIndex: 'title', ellipsis: true },
          {
            title: t('templates'),
            ellipsis: true,
            render: (_, { own }) =>
              own === null ? (
                <span className="muted">{t('original')}</span>
              ) : (
                `${own.fileName}（${instantText(own.addedAt)}）`
              ),
          },
          { width: 360, render: (_, row) => <TemplateButtons row={row} mayWrite={mayWrite} /> },
        ]}
      />
    </>
  )
}

function TemplateButtons({ row, mayWrite }: { row: Row; mayWrite: boolean }) {
  const t = useText('forms')
  const { message, modal } = App.useApp()
  const openDocument = useOpenDocument()
  const save = useCommandRpc('form.saveTemplate')
  const inspect = useCommandRpc('form.inspectTemplate')
  const replace = useCommandRpc('form.replaceTemplate')
  const restore = useCommandRpc('form.restoreTemplate')
  const download = async () => {
    const answer = await save.run({ code: row.code })
    if (answer.ok) await openDocument(answer.value.path)
  }
  const use = async (token: string, hasCode: boolean) => {
    const answer = await replace.run({ code: row.code, token })
    if (!answer.ok) return
    void message.success(t('replaced'))
    if (!hasCode) void message.warning(t('withoutCode'), 10)
  }
  const pick = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    const seen = await inspect.run({ token })
    if (!seen.ok) return
    // What is wrong with it is said by the refusal, field by field.
    if (seen.value.faults.length > 0) return void use(token, true)
    const { fields, hasCode } = seen.value
    const line = t('previewFields', { count: fields.length, fields: fields.join('、') })
    modal.confirm({
      title: t('previewTitle', { file: file.name }),
      content: fields.length === 0 ? t('previewNone') : line,
      okText: t('previewUse'),
      cancelText: t('cancel'),
      onOk: () => use(token, hasCode),
    })
  }
  const putBack = async () => {
    const answer = await restore.run({ code: row.code })
    if (answer.ok) void message.success(t('restored'))
  }
  return (
    <div className="buttonRow">
      <Button loading={save.busy} onClick={() => void download()}>
        {t('download')}
      </Button>
      {mayWrite ? <FilePick label={t('replace')} accept=".docx" onPick={(file) => void pick(file)} /> : null}
      {mayWrite && row.own !== null ? <Button onClick={() => void putBack()}>{t('restore')}</Button> : null}
    </div>
  )
}

function FieldTable() {
  const t = useText('forms')
  const lists = Object.entries(listFields).map(([name, fields]) => ({
    name: `#${name}`,
    group: t('lists'),
    meaning: t('listMeaning', { fields: fields.join('、') }),
  }))
  return (
    <Table
      rowKey="name"
      pagination={false}
      scroll={{ y: 440 }}
      dataSource={[...formFields, ...lists]}
      columns={[
        { title: t('fieldGroup'), dataIndex: 'group', width: 110 },
        { title: t('fieldName'), dataIndex: 'name', width: 180, render: (name: string) => <code>{`{${name}}`}</code> },
        { title: t('fieldMeaning'), dataIndex: 'meaning' },
      ]}
    />
  )
}
