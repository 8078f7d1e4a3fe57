import {
  BorderOuterOutlined,
  MinusOutlined,
  PlusOutlined,
  ReadOutlined,
  RotateRightOutlined,
  SearchOutlined,
} from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { PageBox } from './PageBox.tsx'
import { usePageMarkings } from './pageMarkings.ts'
import type { ViewerActions } from './useViewerKeys.ts'

export interface ToolbarProps extends ViewerActions {
  /** The number on the paper of each page; empty where the pages are counted. */
  readonly labels?: readonly string[]
  /** Enter in the page box: the reader goes back to the page. */
  readonly onJumped: () => void
  readonly onFind: () => void
}

const counted: readonly string[] = []

/** Page jump, zoom, rotation, two pages, rectangle. */
export function ViewerToolbar(props: ToolbarProps) {
  const { page, pages, labels = counted, zoom, step, setZoom, rotate, onFind } = props
  const t = useText('viewer')
  const isMarkable = usePageMarkings() !== null
  return (
    <div className="viewerBar" role="toolbar" aria-label={t('toolbar')}>
      <Button onClick={() => step(-1)} disabled={page <= 1}>
        {t('previous')}
      </Button>
      <PageBox {...props} labels={labels} />
      <span className="numeric">{t(labels.length === 0 ? 'ofPages' : 'placeOfPages', { page, pages })}</span>
      <Button onClick={() => step(1)} disabled={page >= pages}>
        {t('next')}
      </Button>
      <span className="barGap" />
      {isMarkable ? (
        <Toggle
          icon={<BorderOuterOutlined />}
          label={t('draw')}
          hint={t('drawKey')}
          isOn={props.isDrawing}
          onToggle={props.toggleDrawing}
        />
      ) : null}
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
      <Button icon={<RotateRightOutlined />} aria-label={t('rotate')} title={t('rotateKey')} onClick={rotate} />
      {pages > 1 ? (
        <Toggle
          icon={<ReadOutlined />}
          label={t('spread')}
          hint={t('spreadKey')}
          isOn={props.isSpread}
          onToggle={props.toggleSpread}
        />
      ) : null}
    </div>
  )
}

interface ToggleProps {
  icon: ReactNode
  label: string
  hint: string
  isOn: boolean
  onToggle: () => void
}

function Toggle({ icon, label, hint, isOn, onToggle }: ToggleProps) {
  return (
    <Button
      icon={icon}
      aria-label={label}
      aria-pressed={isOn}
      title={hint}
      type={isOn ? 'primary' : 'default'}
      onClick={onToggle}
    />
  )
}
