import { ExpandOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useMemo, type ReactNode } from 'react'

import type { CaseView } from '#contract/case.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useShortcuts } from '#renderer/ui/keys/useShortcuts.ts'

import { RemarkList } from './RemarkList.tsx'
import type { OpenedPlace } from './useOpenedPlace.ts'
import type { Remarks } from './useRemarks.ts'

interface RightPaneProps {
  view: CaseView
  remarks: Remarks
  /** Whether the desk fills the window. */
  isWide: boolean
  onWide: (isWide: boolean) => void
  onOpen: (place: OpenedPlace) => void
  /** The checklist, or the round as it was concluded. */
  children: ReactNode
}

/** What is written on the right: the checklist, or the remarks on pages. The other stays as it was. */
export function RightPane({ view, remarks, isWide, onWide, onOpen, children }: RightPaneProps) {
  const t = useText('reviewDesk')
  useShortcuts(useMemo(() => ({ f: () => onWide(!isWide) }), [isWide, onWide]))
  const counts = { open: remarks.unresolved.length, all: remarks.all.length }
  return (
    <div className="rightPane">
      <div className="rightPick">
        <Segmented
          aria-label={t('sides')}
          value={remarks.isShown ? 'remarks' : 'checklist'}
          onChange={(value) => remarks.show(value === 'remarks')}
          options={[
            { value: 'checklist', label: t('checklist') },
            { value: 'remarks', label: t('remarks', counts) },
          ]}
        />
        <span className="barGap" />
        <Button
          icon={<ExpandOutlined />}
          aria-label={t('wide')}
          aria-pressed={isWide}
          title={t('wideKey')}
          type={isWide ? 'primary' : 'default'}
          onClick={() => onWide(!isWide)}
        />
      </div>
      <div className="rightBody" hidden={remarks.isShown}>
        {children}
      </div>
      {remarks.isShown ? <RemarkList view={view} remarks={remarks} onOpen={onOpen} /> : null}
    </div>
  )
}
