import { useEffect, useMemo, useRef } from 'react'

import { catalogueOf } from '#domain/scan/catalogue.ts'
import { rangesOf } from '#domain/scan/documents.ts'
import type { Sheet } from '#domain/scan/scan.ts'
import { useText } from '#renderer/i18n/useText.ts'

interface DocumentListProps {
  sheets: readonly Sheet[]
  current: string
  onGo: (at: number) => void
}

/** The catalogue as it stands: to be compared with the paper one line by line. */
export function DocumentList({ sheets, current, onGo }: DocumentListProps) {
  const t = useText('scan')
  const lines = useMemo(() => catalogueOf(sheets), [sheets])
  const first = useMemo(() => rangesOf(sheets).documents.map(({ sides }) => sides[0] ?? 0), [sheets])
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer a promise, which React would take for a clean-up.
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <section className="splitDocuments" aria-label={t('documents')}>
      {lines.length === 0 ? <p className="muted">{t('noDocuments')}</p> : null}
      <ol ref={list}>
        {lines.map((line, index) => (
          <li key={line.documentId}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={line.documentId === current}
              className={line.documentId === current ? 'splitLine isCurrent' : 'splitLine'}
              onClick={() => onGo(first[index] ?? 0)}
            >
              <span className="numeric">{index + 1}</span>
              <span className="splitTitle" title={line.title}>
                {line.title}
              </span>
              {line.volume === '副' ? <span className="muted">副</span> : null}
              <span className="numeric muted">{line.span === '' ? t('count', { pages: line.pages }) : line.span}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
