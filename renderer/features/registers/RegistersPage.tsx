import { Button, Checkbox, Segmented, Splitter } from 'antd'
import { useMemo, useState } from 'react'

import type { NormativeLine } from '#contract/normative.ts'
import { normativeKindText } from '#contract/text/normative.ts'
import { dayOfEntry, type NormativeKind } from '#domain/normative/normativeEntry.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'

import { EntryDialog } from './EntryDialog.tsx'
import { EntryPanel } from './EntryPanel.tsx'
import { EntryTable } from './EntryTable.tsx'
import { RegisterSheet } from './RegisterSheet.tsx'

interface RegistersPageProps {
  kind: NormativeKind
  chosen: string | null
  onPlace: (place: { kind: NormativeKind; entry: string | null }) => void
}

const kinds = ['document', 'decision', 'topic'] as const

/** 登记: 行政规范性文件, 重大行政决策 and topics of 三重一大, each a plain list with its papers. */
export function RegistersPage({ kind, chosen, onPlace }: RegistersPageProps) {
  const t = useText('registers')
  const query = useQueryRpc('normative.list', {})
  const mayWrite = useHasRole('handler', 'reviewer', 'archivist', 'administrator')
  const [isAdding, setAdding] = useState(false)
  const [withStruck, setWithStruck] = useState(false)
  const lines = useMemo(() => linesOf(query.data ?? [], kind, withStruck), [query.data, kind, withStruck])
  if (query.isPending) return <Loading />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const count = (one: NormativeKind) => linesOf(query.data, one, false).length
  const add = (
    <Button type="primary" disabled={!mayWrite} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('page')} note={t(`note.${kind}`)}>
        <Checkbox checked={withStruck} onChange={(event) => setWithStruck(event.target.checked)}>
          {t('withStruck')}
        </Checkbox>
        <RegisterSheet kind={kind} />
        {add}
      </PageHeader>
      <Segmented<NormativeKind>
        className="registerKinds"
        aria-label={t('page')}
        value={kind}
        onChange={(next) => onPlace({ kind: next, entry: null })}
        options={kinds.map((value) => ({ value, label: `${normativeKindText[value]} ${count(value)}` }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={t('none', { what: normativeKindText[kind] })} hint={t('noneHint')}>
          {add}
        </EmptyState>
      ) : (
        <Lines kind={kind} lines={lines} chosen={chosen} mayWrite={mayWrite} onPlace={onPlace} />
      )}
      {isAdding ? (
        <EntryDialog
          kind={kind}
          entry={null}
          onClose={() => setAdding(false)}
          onSaved={(entry) => onPlace({ kind, entry })}
        />
      ) : null}
    </>
  )
}

function Lines({
  kind,
  lines,
  chosen,
  mayWrite,
  onPlace,
}: RegistersPageProps & { lines: readonly NormativeLine[]; mayWrite: boolean }) {
  const line = lines.find((one) => one.entry.id === chosen) ?? lines[0]
  const [isEditing, setEditing] = useState(false)
  return (
    <Splitter className="split">
      <Splitter.Panel min={420} defaultSize="48%">
        <div className="splitPane" data-pane tabIndex={-1}>
          <EntryTable
            kind={kind}
            lines={lines}
            chosen={line?.entry.id ?? null}
            onChoose={(entry) => onPlace({ kind, entry })}
          />
        </div>
      </Splitter.Panel>
      <Splitter.Panel min={380}>
        <div className="splitPane" data-pane tabIndex={-1}>
          {line === undefined ? null : (
            <EntryPanel key={line.entry.id} line={line} mayWrite={mayWrite} onEdit={() => setEditing(true)} />
          )}
        </div>
      </Splitter.Panel>
      {isEditing && line !== undefined ? (
        <EntryDialog
          kind={kind}
          entry={line.entry}
          onClose={() => setEditing(false)}
          onSaved={(entry) => onPlace({ kind, entry })}
        />
      ) : null}
    </Splitter>
  )
}

/** Drafts first, then the newest. */
function linesOf(all: readonly NormativeLine[], kind: NormativeKind, withStruck: boolean): NormativeLine[] {
  return all
    .filter(({ entry }) => entry.kind === kind && (withStruck || entry.struckReason === ''))
    .toSorted((one, other) => (dayOfEntry(other.entry) ?? '9999').localeCompare(dayOfEntry(one.entry) ?? '9999'))
}
