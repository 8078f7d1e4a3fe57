import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Select, type InputRef } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'

import type { CaseRow } from '#contract/case.ts'
import { headlineText } from '#contract/text/case.ts'
import { useHasRole } from '#renderer/app/desk.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { matchesWords } from '#renderer/ui/matchesWords.ts'

import { CaseTable } from './CaseTable.tsx'
import { ImportFolder } from './ImportFolder.tsx'
import { NewCaseDialog } from './NewCaseDialog.tsx'

/** All cases of the desk: filter, sort, open by keyboard. */
export function CaseListPage() {
  const t = useText('cases')
  const navigate = useNavigate()
  const search = useSearch({ from: '/cases' })
  const query = useQueryRpc('case.list', {})
  const mayCreate = useHasRole('handler', 'archivist')
  const [text, setText] = useState('')
  const [status, setStatus] = useState<string | null>(null)
  const filter = useRef<InputRef>(null)
  const rows = useMemo(() => filterRows(query.data ?? [], text, status), [query.data, text, status])
  const open = useCallback((id: string) => void navigate({ to: '/cases/$caseId', params: { caseId: id } }), [navigate])
  const setNew = useCallback(
    (isNew: boolean) => void navigate({ to: '/cases', search: isNew ? { new: true } : {}, replace: true }),
    [navigate],
  )
  const focusFilter = useCallback(() => filter.current?.focus(), [])
  const openNew = useCallback(() => setNew(true), [setNew])
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader title={t('title')} note={t('shown', { shown: rows.length, all: query.data?.length ?? 0 })}>
        <Input.Search
          ref={filter}
          className="filterText"
          allowClear
          aria-label={t('filter')}
          placeholder={t('filterPlaceholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          className="filterStatus"
          aria-label={t('status')}
          placeholder={t('allStatus')}
          allowClear
          value={status}
          onChange={(value: string | null | undefined) => setStatus(value ?? null)}
          options={Object.entries(headlineText).map(([value, label]) => ({ value, label }))}
        />
        <ImportFolder mayCreate={mayCreate} onImported={open} />
        <Button type="primary" disabled={!mayCreate} title={mayCreate ? '' : t('mayNotCreate')} onClick={openNew}>
          {t('new')}
        </Button>
      </PageHeader>
      {query.isPending ? <Loading /> : null}
      {query.data?.length === 0 ? <EmptyState title={t('none')} hint={t('noneHint')} /> : null}
      {query.data !== undefined && query.data.length > 0 ? (
        <CaseTable rows={rows} onOpen={open} onFilter={focusFilter} onNew={openNew} />
      ) : null}
      <NewCaseDialog isOpen={search.new === true} onClose={() => setNew(false)} onCreated={open} />
    </>
  )
}

function filterRows(rows: readonly CaseRow[], text: string, status: string | null): CaseRow[] {
  return rows.filter(
    (row) =>
      (status === null || row.headline === status) &&
      matchesWords(`${row.title} ${row.parties} ${row.docNo} ${row.filingNo} ${row.handler} ${row.initials}`, text),
  )
}
