import { MinusOutlined, PlusOutlined, RotateRightOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'

import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'
import { useText } from '#renderer/i18n/useText.ts'

import type { ViewerActions } from './useViewerKeys.ts'

interface ToolbarProps extends ViewerActions {
  /** Enter in the page box: the reader goes back to the page. */
  readonly onJumped: () => void
  readonly onFind: () => void
}

/** Page jump, zoom, rotation. */
export function ViewerToolbar({ page, pages, zoom, go, step, setZoom, rotate, onJumped, onFind }: ToolbarProps) {
  const t = useText('viewer')
  const [typed, setTyped] = useState(String(page))
  useEffect(() => setTyped(String(page)), [page])
  const box = useRef<InputRef>(null)
  useShortcuts(useMemo(() => ({ 'Ctrl+g': () => box.current?.focus({ cursor: 'all' }) }), []))
  const jump = () => {
    const target = Number(typed)
    const isPage = Number.isInteger(target) && target > 0
    if (isPage) go(target)
    // A number past the end lands on the last page, and the box says so.
    setTyped(String(isPage ? Math.min(target, pages) : page))
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
        aria-label={t('pageNumber')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => {
          jump()
          onJumped()
        }}
        onBlur={jump}
      />
      <span className="numeric">{t('ofPages', { pages })}</span>
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
