import { Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'

import type { OutputOf } from '#contract/index.ts'
import { useText } from '#renderer/i18n/useText.ts'

type Kind = OutputOf<'scan.get'>['kinds'][number]

interface KindListProps {
  kinds: readonly Kind[]
  current: string
  /** What is looked for; null while the list is not being searched. */
  query: string | null
  onQuery: (query: string | null) => void
  onChoose: (kind: Kind) => void
}

/** The kinds with their number keys; pinyin initials or a part of the name find one. */
export function KindList({ kinds, current, query, onQuery, onChoose }: KindListProps) {
  const t = useText('scan')
  const box = useRef<InputRef>(null)
  useEffect(() => {
    if (query !== null) box.current?.focus()
  }, [query])
  const wanted = (query ?? '').trim().toLowerCase()
  const shown = kinds
    .map((kind, index) => ({ kind, no: index + 1 }))
    .filter(({ kind }) => kind.initials.includes(wanted) || kind.title.includes(wanted))
    .toSorted((one, other) => rank(one.kind, wanted) - rank(other.kind, wanted))
  const choose = (kind: Kind) => {
    onChoose(kind)
    onQuery(null)
  }
  return (
    <section className="kindList" aria-label={t('kinds')}>
      <Input
        ref={box}
        size="small"
        aria-label={t('findKind')}
        placeholder={t('findKind')}
        value={query ?? ''}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onQuery(null)
          if (event.key === 'Enter' && shown[0] !== undefined) choose(shown[0].kind)
          event.stopPropagation()
        }}
      />
      <ol>
        {shown.map(({ kind, no }) => (
          <li key={kind.code}>
            <button
              type="button"
              tabIndex={-1}
              className={kind.code === current ? 'kind isCurrent' : 'kind'}
              onClick={() => choose(kind)}
            >
              <kbd>{no}</kbd>
              <span title={kind.title}>{kind.title}</span>
              {kind.volume === '副' ? <span className="muted">副</span> : null}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Names that begin with what was typed come first. */
function rank(kind: Kind, wanted: string): number {
  return wanted !== '' && (kind.initials.startsWith(wanted) || kind.title.startsWith(wanted)) ? 0 : 1
}
