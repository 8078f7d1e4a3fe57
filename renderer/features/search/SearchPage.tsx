import { useNavigate, useSearch as useAddress } from '@tanstack/react-router'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

import type { SearchGroup } from '#contract/search.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'

import { useOpenHit } from './openHit.ts'
import { choicesOf, ResultList } from './ResultList.tsx'
import { useSearch } from './useSearch.ts'

/** 检索: results as you type, the newest case first. What was typed stays in the address, so that Back finds it again. */
export function SearchPage() {
  const t = useText('search')
  const address = useAddress({ from: '/search' })
  const navigate = useNavigate()
  const box = useRef<InputRef>(null)
  const [text, setText] = useState(address.q ?? '')
  const [at, setAt] = useState(0)
  const [only, setOnly] = useState<SearchGroup | null>(null)
  const found = useSearch(text, only?.caseId ?? null)
  const choices = choicesOf(found.groups)
  const openHit = useOpenHit()
  useEffect(() => {
    // Ctrl+Shift+F pressed here again.
    box.current?.focus({ cursor: 'all' })
  }, [address.at])
  useEffect(() => setAt(0), [found.asked, only])
  useEffect(() => {
    if (found.asked === (address.q ?? '')) return
    void navigate({ to: '/search', search: (old) => ({ ...old, q: found.asked || undefined }), replace: true })
  }, [found.asked, address.q, navigate])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const choice = choices[at]
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, choices.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && choice !== undefined) openHit(choice.caseId, choice.hit)
    else return
    event.preventDefault()
  }
  return (
    <div className="searchPage">
      <div className="searchHead">
        <Input
          ref={box}
          autoFocus
          size="middle"
          allowClear
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls="searchResults"
          aria-activedescendant={choices.length > 0 ? `hit-${at}` : undefined}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {only === null ? null : (
          <p className="searchOnly">
            {t('onlyCase', { title: only.title })} <Button onClick={() => setOnly(null)}>{t('allCases')}</Button>
          </p>
        )}
        <p className="muted searchCount" role="status">
          {found.groups.length === 0
            ? ''
            : t(found.hasNextPage ? 'foundSome' : 'found', { cases: found.groups.length, hits: choices.length })}
          {choices.length > 0 ? <span className="searchKeys">{t('keys')}</span> : null}
        </p>
      </div>
      <div className="searchBody" data-pane tabIndex={-1}>
        {found.isError ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
        <ResultList
          groups={found.groups}
          at={at}
          onOpen={({ caseId, hit }) => openHit(caseId, hit)}
          onOnlyCase={setOnly}
        />
        {found.hasNextPage && choices.length > 0 ? (
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : null}
        {text.trim() === '' ? <EmptyState title={t('hint')} hint={t('hintMore')} /> : null}
        {found.asked !== '' &&
        found.isSuccess &&
        !found.isPlaceholderData &&
        !found.hasNextPage &&
        choices.length === 0 ? (
          <EmptyState title={t('nothing', { text: found.asked })} hint={t('nothingHint')} />
        ) : null}
      </div>
    </div>
  )
}
