import { Input, Segmented, Splitter, type InputRef } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'

import type { PaperRow } from '#contract/paper.ts'
import { placeOf } from '#contract/text/paper.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { matchesWords } from '#renderer/ui/matchesWords.ts'

import { InboxPane } from './InboxPane.tsx'
import { PaperList } from './PaperList.tsx'

type Shown = 'open' | 'hungBack' | 'all'

/** 待签收: every print, where it is, and the scans that came back. */
export function PapersPage() {
  const t = useText('papers')
  const [shown, setShown] = useState<Shown>('open')
  const query = useQueryRpc('paper.list', { caseId: null, shown })
  const out = useQueryRpc('paper.list', { caseId: null, shown: 'open' })
  const inbox = useQueryRpc('inbox.list', {})
  const [text, setText] = useState('')
  const filter = useRef<InputRef>(null)
  const rows = useMemo(() => filterRows(query.data ?? [], text), [query.data, text])
  const focusFilter = useCallback(() => filter.current?.focus(), [])
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (inbox.isError) return <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />
  if (inbox.isPending) return <Loading />
  const papers = out.data ?? []
  return (
    <>
      <PageHeader title={t('title')} note={t('shown', { count: papers.length, open: inbox.data.open.length })}>
        <Segmented<Shown>
          value={shown}
          onChange={setShown}
          options={(['open', 'hungBack', 'all'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <Input.Search
          ref={filter}
          className="filterText"
          allowClear
          aria-label={t('filter')}
          placeholder={t('filterPlaceholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </PageHeader>
      <Splitter className="split">
        <Splitter.Panel min={480}>
          <div className="splitPane" data-pane tabIndex={-1}>
            {query.isPending ? <Loading /> : null}
            {query.data?.length === 0 ? <EmptyState title={t('none')} hint={t('noneHint')} /> : null}
            {query.data !== undefined && query.data.length > 0 ? (
              <PaperList rows={rows} onFilter={focusFilter} />
            ) : null}
          </div>
        </Splitter.Panel>
        <Splitter.Panel defaultSize="38%" min={360} max="60%">
          <div className="splitPane" data-pane tabIndex={-1}>
            <InboxPane inbox={inbox.data} papers={papers} />
          </div>
        </Splitter.Panel>
      </Splitter>
    </>
  )
}

function filterRows(rows: readonly PaperRow[], text: string): PaperRow[] {
  return rows.filter((row) => matchesWords(`${row.title} ${row.caseTitle} ${row.id} ${placeOf(row.place)}`, text))
}
