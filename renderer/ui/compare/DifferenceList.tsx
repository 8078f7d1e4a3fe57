import { Segmented } from 'antd'
import { useEffect, useRef } from 'react'

import type { PageChange } from '#domain/review/pageChange.ts'
import type { PageRef } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

import { changeKinds, type ChangeKind } from './changeKind.ts'

interface DifferenceListProps {
  /** Those of the chosen kind. */
  changes: readonly PageChange[]
  counts: Readonly<Record<ChangeKind, number>>
  kind: ChangeKind
  onKind: (kind: ChangeKind) => void
  current: PageChange | null
  onCurrent: (change: PageChange) => void
  titleOf: (page: PageRef) => string
}

const tones = {
  changed: 'bad',
  added: 'active',
  gone: 'idle',
  rescan: 'waiting',
  confirmed: 'good',
} as const satisfies Record<ChangeKind, Tone>

/** The pages that changed, one kind at a time. */
export function DifferenceList({ changes, counts, kind, onKind, current, onCurrent, titleOf }: DifferenceListProps) {
  const t = useText('compare')
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div className="compareList">
      <Segmented
        aria-label={t('filter')}
        vertical
        block
        value={kind}
        onChange={onKind}
        options={changeKinds.map((one) => ({
          value: one,
          label: (
            <span className="compareKind">
              <StatusTag tone={tones[one]} text={t(`kind.${one}`)} /> {counts[one]}
            </span>
          ),
        }))}
      />
      {changes.length === 0 ? <p className="muted">{t('noneOfKind')}</p> : null}
      <ul ref={list} aria-label={t('list')}>
        {changes.map((change) => (
          <li key={keyOf(change)}>
            <button
              type="button"
              className="compareLine"
              aria-current={change === current}
              onClick={() => onCurrent(change)}
            >
              <Line change={change} titleOf={titleOf} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ change, titleOf }: { change: PageChange; titleOf: (page: PageRef) => string }) {
  const t = useText('compare')
  const { was, now, verdict, likeness } = change
  return (
    <>
      {now === null ? null : <span>{t('lineNow', { title: titleOf(now), page: now.page })}</span>}
      {was === null ? null : <span className="muted">{t('lineWas', { title: titleOf(was), page: was.page })}</span>}
      {verdict === 'unread' ? <StatusTag tone="unknown" text={t('unread')} /> : null}
      {likeness === null || verdict === 'different' ? null : (
        <span className="muted">{t('likeness', { percent: Math.round(100 * likeness) })}</span>
      )}
    </>
  )
}

function keyOf({ was, now }: PageChange): string {
  return [was, now].map((page) => (page === null ? '-' : `${page.materialId}/${page.version}/${page.page}`)).join(' ')
}
