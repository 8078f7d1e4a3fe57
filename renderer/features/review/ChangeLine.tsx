import { Button } from 'antd'

import type { PageRef } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

import type { ComparedChange } from './changesOfFile.ts'

/** Opens a page of one file, or the two pages of a replaced one side by side. */
export type OpenChange = (pages: { was: PageRef | null; now: PageRef | null }) => void

const tones = { added: 'active', replaced: 'waiting', withdrawn: 'idle' } as const satisfies Record<
  ComparedChange['what'],
  Tone
>

/** One material that came, changed or went, with what became of its pages. */
export function ChangeLine({ change, onOpen }: { change: ComparedChange; onOpen: OpenChange }) {
  const t = useText('rounds')
  const entry = change.now ?? change.was
  if (entry === null) return null
  const first = { was: firstPage(change.was), now: firstPage(change.now) }
  return (
    <li>
      <StatusTag tone={tones[change.what]} text={t(`what.${change.what}`)} />
      <button type="button" className="linkButton" onClick={() => onOpen(first)}>
        {entry.title}
      </button>
      <span className="muted">{t('pages', { count: entry.pages })}</span>
      {change.alike.length === 0 ? null : <span>{t('alike', { count: change.alike.length })}</span>}
      {change.confirmed === 0 ? null : (
        <span className="muted">{t('confirmedPages', { count: change.confirmed })}</span>
      )}
      {change.what === 'replaced' && change.different.length > 0 ? (
        <Button type="link" onClick={() => onOpen(pairAt(change, change.different[0] ?? 1))}>
          {t('changedPages', { pages: change.different.join('、') })}
        </Button>
      ) : null}
      {change.unread.length === 0 ? null : <span>{t('unreadPages', { pages: change.unread.join('、') })}</span>}
    </li>
  )
}

function firstPage(entry: ComparedChange['now']): PageRef | null {
  return entry === null ? null : { materialId: entry.materialId, version: entry.version, page: 1 }
}

function pairAt({ was, now }: ComparedChange, page: number) {
  return {
    was: was === null ? null : { materialId: was.materialId, version: was.version, page: Math.min(page, was.pages) },
    now: now === null ? null : { materialId: now.materialId, version: now.version, page },
  }
}
