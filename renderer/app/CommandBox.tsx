import { useNavigate } from '@tanstack/react-router'
import { Input, Modal } from 'antd'
import { useMemo, useState, type KeyboardEvent } from 'react'

import { headlineOf } from '#contract/text/case.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { matchesWords } from '#renderer/ui/matchesWords.ts'

import { useQueryRpc } from './useQueryRpc.ts'

interface Entry {
  id: string
  label: string
  hint: string
  words: string
  run: () => void
}

/** The places of the title bar, with their pinyin initials. */
const pages = [
  { key: 'workbench', initials: 'gzt', to: '/' },
  { key: 'cases', initials: 'aj', to: '/cases' },
  { key: 'papers', initials: 'dqs', to: '/papers' },
  { key: 'ledger', initials: 'tzytb', to: '/ledger' },
  { key: 'registers', initials: 'dj', to: '/registers' },
  { key: 'search', initials: 'js', to: '/search' },
  { key: 'stats', initials: 'tj', to: '/stats' },
  { key: 'verify', initials: 'hy', to: '/verify' },
  { key: 'settings', initials: 'sz', to: '/settings' },
] as const

/** Ctrl+K: go anywhere, find any case by name, number or pinyin initials. */
export function CommandBox({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText('app')
  return (
    <Modal
      open={isOpen}
      onCancel={onClose}
      footer={null}
      title={t('command')}
      width={640}
      destroyOnHidden
      style={{ top: 70 }}
    >
      <CommandList onClose={onClose} />
    </Modal>
  )
}

function CommandList({ onClose }: { onClose: () => void }) {
  const t = useText('app')
  const entries = useEntries()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const found = useMemo(() => {
    const named = entries.filter((entry) => matchesWords(entry.words, text)).slice(0, 12)
    if (text.trim() === '') return named
    // What is no name of a case or page may still stand in a paper.
    const run = () => void navigate({ to: '/search', search: { q: text.trim() } })
    return [...named, { id: 'inText', label: t('searchFor', { text: text.trim() }), hint: t('search'), words: '', run }]
  }, [entries, text, navigate, t])
  const choose = (entry: Entry | undefined) => {
    if (entry === undefined) return
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (event.key === 'Enter') choose(found[at])
    else return
    event.preventDefault()
  }
  return (
    <>
      <Input
        size="middle"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="commandList"
        aria-activedescendant={found[at] === undefined ? undefined : `command-${found[at].id}`}
        aria-label={t('commandLabel')}
        placeholder={t('commandPlaceholder')}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
      />
      <ul id="commandList" role="listbox" aria-label={t('commandResults')} className="commandList">
        {found.map((entry, index) => (
          // Keys are handled by the combobox above; the list itself never has the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={entry.id}
            id={`command-${entry.id}`}
            role="option"
            aria-selected={index === at}
            className={index === at ? 'commandItem isAt' : 'commandItem'}
            onClick={() => choose(entry)}
          >
            <span>{entry.label}</span>
            <span className="muted">{entry.hint}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="muted">{t('commandNothing')}</p> : null}
    </>
  )
}

function useEntries(): Entry[] {
  const t = useText('app')
  const navigate = useNavigate()
  const cases = useQueryRpc('case.list', {})
  return useMemo(() => {
    const places = pages.map(({ key, initials, to }) => ({
      id: key,
      label: t(key),
      hint: t('page'),
      words: `${t(key)} ${initials}`,
      run: () => void navigate({ to }),
    }))
    const newCase = {
      id: 'new',
      label: t('newCase'),
      hint: t('action'),
      words: `${t('newCase')} xjaj`,
      run: () => void navigate({ to: '/cases', search: { new: true } }),
    }
    const found = (cases.data ?? []).map((row) => ({
      id: row.id,
      label: row.title,
      hint: `${row.docNo || row.filingNo} ${headlineOf(row.headline)}`,
      words: `${row.title} ${row.parties} ${row.docNo} ${row.filingNo} ${row.initials}`,
      run: () => void navigate({ to: '/cases/$caseId', params: { caseId: row.id } }),
    }))
    return [...places, newCase, ...found]
  }, [t, navigate, cases.data])
}
