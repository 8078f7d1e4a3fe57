import { Button } from 'antd'
import { useEffect, useRef } from 'react'

import type { SearchGroup, SearchHitView } from '#contract/search.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { HitLine } from './HitLine.tsx'

/** A hit with its case, as the keyboard goes through them. */
export interface Choice {
  readonly caseId: string
  readonly hit: SearchHitView
}

interface ResultListProps {
  groups: readonly SearchGroup[]
  at: number
  onOpen: (choice: Choice) => void
  onOnlyCase: (group: SearchGroup) => void
}

/** All hits in the order in which they stand on the screen. */
export function choicesOf(groups: readonly SearchGroup[]): Choice[] {
  return groups.flatMap(({ caseId, hits }) => hits.map((hit) => ({ caseId, hit })))
}

/** Hits under their cases; the keys are those of the box above. */
export function ResultList({ groups, at, onOpen, onOnlyCase }: ResultListProps) {
  const t = useText('search')
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // It answers a promise in newer browsers; an effect must not.
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div id="searchResults" role="listbox" aria-label={t('results')}>
      {numbered(groups).map(({ group, first }) => (
        <section key={group.caseId} className="searchCase" role="group" aria-label={group.title}>
          <h2 className="searchCaseTitle">
            {group.title} <span className="muted">{group.docNo}</span>
          </h2>
          <ul role="presentation">
            {group.hits.map((hit, offset) => {
              const index = first + offset
              const isAt = index === at
              return (
                // Keys are handled by the box above; the list itself never has the focus.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <li
                  key={`${hit.place} ${hit.refId} ${hit.page}`}
                  ref={isAt ? chosen : null}
                  id={`hit-${index}`}
                  role="option"
                  aria-selected={isAt}
                  className={isAt ? 'searchHit isAt' : 'searchHit'}
                  onClick={() => onOpen({ caseId: group.caseId, hit })}
                >
                  <HitLine hit={hit} />
                </li>
              )
            })}
          </ul>
          {group.hasMore ? (
            <Button type="link" onClick={() => onOnlyCase(group)}>
              {t('moreInCase')}
            </Button>
          ) : null}
        </section>
      ))}
    </div>
  )
}

/** Each case with the place of its first hit among all. */
function numbered(groups: readonly SearchGroup[]): { group: SearchGroup; first: number }[] {
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0))
  return groups.map((group, index) => ({ group, first: starts[index] ?? 0 }))
}
