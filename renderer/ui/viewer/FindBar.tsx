import { CloseOutlined, DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react'

import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { Find } from './useFind.ts'

interface FindBarProps {
  find: Find
  /** Closed: the reader goes back to the page. */
  onClosed: () => void
}

/** Finds in this document: Enter and Shift+Enter go through the places, Esc closes. */
export function FindBar({ find, onClosed }: FindBarProps) {
  const t = useText('viewer')
  const box = useRef<InputRef>(null)
  const wasOpened = useRef(find.text !== '')
  useEffect(() => {
    // Opened by an address the reader looks at the page; opened by a key he wants to type.
    if (!wasOpened.current) box.current?.focus()
  }, [])
  useShortcuts(useMemo(() => ({ 'Ctrl+f': () => box.current?.focus({ cursor: 'all' }) }), []))
  const close = () => {
    find.close()
    onClosed()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  const count = find.places?.length ?? 0
  return (
    <div className="findBar" role="search" aria-label={t('find')}>
      <Input
        ref={box}
        aria-label={t('findText')}
        placeholder={t('findText')}
        value={find.text}
        onChange={(event) => find.setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <span className="muted numeric findCount" role="status">
        {find.places === null ? '' : count === 0 ? t('findNone') : t('findAt', { at: find.at + 1, count })}
      </span>
      <Button icon={<UpOutlined />} aria-label={t('findPrevious')} disabled={count < 2} onClick={() => find.step(-1)} />
      <Button icon={<DownOutlined />} aria-label={t('findNext')} disabled={count < 2} onClick={() => find.step(1)} />
      <Button icon={<CloseOutlined />} aria-label={t('findClose')} onClick={close} />
    </div>
  )
}
