import { Alert, Button } from 'antd'
import { useCallback, useMemo, useState } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { documentAt, rangesOf } from '#domain/scan/documents.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { CurrentDocument } from './CurrentDocument.tsx'
import { DocumentList } from './DocumentList.tsx'
import { KindList } from './KindList.tsx'
import { looksOf, proposedBlanks } from './looksOf.ts'
import { NumberBox } from './NumberBox.tsx'
import { SideGrid } from './SideGrid.tsx'
import { SideView } from './SideView.tsx'
import { chooseKind } from './splitActions.ts'
import { SplitBar } from './SplitBar.tsx'
import { useSplitKeys } from './useSplitKeys.ts'
import { useSplitting } from './useSplitting.ts'

/** Kinds on the left, the sides, and the catalogue that comes of it on the right. */
export function SplitBoard({ view, onReload }: { view: OutputOf<'scan.get'>; onReload: () => void }) {
  const t = useText('scan')
  const splitting = useSplitting(view.scan.id, view.work)
  const { sheets } = splitting.history
  const [place, setPlace] = useState({ at: 0, from: 0 })
  const [query, setQuery] = useState<string | null>(null)
  const [isViewing, setViewing] = useState(false)
  const [columns, setColumns] = useState(6)
  const at = Math.min(place.at, Math.max(0, sheets.length - 1))
  const looks = useMemo(() => looksOf(sheets, view.seen), [sheets, view.seen])
  const ranges = useMemo(() => rangesOf(sheets), [sheets])
  const blanks = useMemo(() => proposedBlanks(looks), [looks])
  const selected = useMemo(() => rangeBetween(place.from, at), [place.from, at])
  const document = documentAt(ranges, at)
  const go = useCallback((target: number, isRange = false) => {
    setPlace((old) => ({ at: target, from: isRange ? old.from : target }))
  }, [])
  useSplitKeys({
    splitting,
    at,
    selected,
    columns,
    blanks,
    kinds: view.kinds,
    go,
    search: setQuery,
    view: () => setViewing(!isViewing),
    leaveView: () => setViewing(false),
  })
  return (
    <div className="splitPage">
      <SplitBar view={view} splitting={splitting} at={at} selected={[...selected]} blanks={blanks} />
      {splitting.state === 'elsewhere' ? <SavedElsewhere onReload={onReload} /> : null}
      <div className="splitBody">
        <KindList
          kinds={view.kinds}
          current={document?.start.kind ?? ''}
          query={query}
          onQuery={setQuery}
          onChoose={(kind) => splitting.step(chooseKind(sheets, at, kind))}
        />
        <SideGrid
          scanId={view.scan.id}
          looks={looks}
          cursor={at}
          selected={selected}
          onPick={go}
          onView={() => setViewing(true)}
          onColumns={setColumns}
        />
        <aside className="splitSide">
          <NumberBox splitting={splitting} at={at} />
          <DocumentList sheets={sheets} current={document?.start.id ?? ''} onGo={go} />
          {document === null ? null : (
            <CurrentDocument key={document.start.id} start={document.start} at={at} onStep={splitting.step} />
          )}
        </aside>
        {isViewing ? <SideView scan={view.scan} sheet={sheets[at]} onClose={() => setViewing(false)} /> : null}
      </div>
      <p className="splitHelp muted">{t('keys')}</p>
    </div>
  )
}

function SavedElsewhere({ onReload }: { onReload: () => void }) {
  const t = useText('scan')
  const reload = <Button onClick={onReload}>{t('reload')}</Button>
  return <Alert type="warning" showIcon title={t('elsewhereWhy')} action={reload} />
}

function rangeBetween(one: number, other: number): ReadonlySet<number> {
  const first = Math.min(one, other)
  return new Set(Array.from({ length: Math.abs(one - other) + 1 }, (_, i) => first + i))
}
