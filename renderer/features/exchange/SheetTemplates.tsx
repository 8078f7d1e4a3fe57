import { Button } from 'antd'
import { useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { sheetKindText } from '#contract/text/sheets.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { FilePick } from '#renderer/ui/FilePick.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

type TemplateRow = OutputOf<'sheet.templates'>[number]

/** The office's own spreadsheets in place of our layouts, and what they may name. */
export function SheetTemplates() {
  const t = useText('exchange')
  const query = useQueryRpc('sheet.templates', {})
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Section title={t('templates')} extra={<span className="muted">{t('templatesHint')}</span>}>
      {query.data.map((row) => (
        <TemplateLine key={row.kind} row={row} />
      ))}
    </Section>
  )
}

function TemplateLine({ row }: { row: TemplateRow }) {
  const t = useText('exchange')
  const replace = useCommandRpc('sheet.replaceTemplate')
  const restore = useCommandRpc('sheet.restoreTemplate')
  const [isOpen, setOpen] = useState(false)
  const take = async (file: File) => {
    const [token = ''] = await window.yijuan.tokensOf([file])
    await replace.run({ kind: row.kind, token })
  }
  const state = row.own?.fileName ?? (row.toBeConfirmed ? t('oursUnconfirmed') : t('ours'))
  return (
    <div className="templateLine">
      <strong>{sheetKindText[row.kind]}</strong>
      <span className={row.own === null ? 'muted' : 'path'}>{state}</span>
      <FilePick
        label={t('chooseTemplate', { what: sheetKindText[row.kind] })}
        accept=".xlsx"
        onPick={(file) => void take(file)}
      />
      {row.own === null ? null : (
        <Button loading={restore.busy} onClick={() => void restore.run({ kind: row.kind })}>
          {t('restoreTemplate')}
        </Button>
      )}
      <Button type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('fields')}
      </Button>
      {isOpen ? <p className="templateFields">{row.known.join('　')}</p> : null}
    </div>
  )
}
