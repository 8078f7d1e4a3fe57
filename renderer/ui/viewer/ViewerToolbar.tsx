import { MinusOutlined, PlusOutlined, RotateRightOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'

import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { ViewerActions } from './useViewerKeys.ts'

interface ToolbarProps extends ViewerActions {
  /** The number on the paper of each page; empty where the pages are counted. */
  readonly labels?: readonly string[]
  /** Enter in the page box: the reader goes back to the page. */
  readonly onJumped: () => void
  readonly onFind: () => void
}

const counted: readonly string[] = []

/** Page jump, zoom, rotation. */
export function ViewerToolbar(props: ToolbarProps) {
  const { page, pages, labels = counted, zoom, go, step, setZoom, rotate, onJumped, onFind } = props
  const t = useText('viewer')
  const shown = labels[page - 1] ?? String(page)
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const box = useRef<InputRef>(null)
  useShortcuts(useMemo(() => ({ 'Ctrl+g': () => box.current?.focus({ cursor: 'all' }) }), []))
  const jump = () => {
    const target = pageNamed(typed, { page, pages, labels })
    if (target !== null) go(target)
    setTyped(target === null ? shown : (labels[target - 1] ?? String(target)))
  }
  return (
    <div className="viewerBar" role="toolbar" aria-label={t('toolbar')}>
      <Button onClick={() => step(-1)} disabled={page <= 1}>
        {t('previous')}
      </Button>
      <Input
        ref={box}
        className="pageInput"
        title={t('jumpKey')}
        aria-label={t(labels.length === 0 ? 'pageNumber' : 'paperNumber')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => {
          jump()
          onJumped()
        }}
        onBlur={jump}
      />
      <span className="numeric">{t(labels.length === 0 ? 'ofPages' : 'placeOfPages', { page, pages })}</span>
      <Button onClick={() => step(1)} disabled={page >= pages}>
        {t('next')}
      </Button>
      <span className="barGap" />
      <Button icon={<SearchOutlined />} aria-label={t('find')} title={t('findKey')} onClick={onFind} />
      <Button icon={<MinusOutlined />} aria-label={t('zoomOut')} onClick={() => setZoom(Math.max(0.3, zoom / 1.2))} />
      <Button
        onClick={() => setZoom(1)}
        title={t('fitWidth')}
        aria-label={t('zoomNow', { percent: Math.round(zoom * 100) })}
        className="numeric"
      >
        {Math.round(zoom * 100)}%
      </Button>
      <Button icon={<PlusOutlined />} aria-label={t('zoomIn')} onClick={() => setZoom(Math.min(4, zoom * 1.2))} />
      <Button icon={<RotateRightOutlined />} aria-label={t('rotate')} onClick={rotate} />
    </div>
  )
}

interface Numbered {
  readonly page: number
  readonly pages: number
  readonly labels: readonly string[]
}

/** The page that a typed number names, from 1; null when none does. A number past the end is the last page. */
function pageNamed(typed: string, { page, pages, labels }: Numbered) {
  const name = typed.normalize('NFKC').trim()
  if (labels.length > 0) {
    // A number that was stamped twice names the page at hand before any other.
    const at = labels[page - 1] === name ? page - 1 : labels.indexOf(name)
    return at < 0 ? null : at + 1
  }
  const target = Number(name)
  return Number.isInteger(target) && target > 0 ? Math.min(target, pages) : null
}
