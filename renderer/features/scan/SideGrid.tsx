import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'

import { useText } from '#renderer/i18n/useText.ts'
import { useElementWidth } from '#renderer/ui/viewer/useElementWidth.ts'

import { SideTile, type TileLook } from './SideTile.tsx'

/** CSS pixels of a side with what stands around it. */
const tile = { width: 126, height: 206 }

interface SideGridProps {
  scanId: string
  looks: readonly TileLook[]
  cursor: number
  selected: ReadonlySet<number>
  onPick: (index: number, isRange: boolean) => void
  onView: () => void
  /** How many sides stand in a row, for the arrow keys. */
  onColumns: (columns: number) => void
}

/** All sides as a grid of which only the rows on screen exist. */
export function SideGrid({ scanId, looks, cursor, selected, onPick, onView, onColumns }: SideGridProps) {
  const t = useText('scan')
  const scroller = useRef<HTMLDivElement>(null)
  const width = useElementWidth(scroller)
  const columns = Math.max(1, Math.floor(width / tile.width))
  const rows = useVirtualizer({
    count: width === 0 ? 0 : Math.ceil(looks.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => tile.height,
    overscan: 1,
  })
  useEffect(() => onColumns(columns), [columns, onColumns])
  useEffect(() => {
    rows.scrollToIndex(Math.floor(cursor / columns), { align: 'auto' })
  }, [cursor, columns, rows])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={scroller} className="sideGrid" data-pane tabIndex={0} role="region" aria-label={t('grid')}>
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => (
          <div key={row.key} className="sideRow" style={{ top: row.start }}>
            {looks.slice(row.index * columns, (row.index + 1) * columns).map((look) => (
              <SideTile
                key={`${look.sheet.sha256}:${look.sheet.page}`}
                scanId={scanId}
                look={look}
                isCurrent={look.no - 1 === cursor}
                isSelected={selected.has(look.no - 1)}
                onPick={(isRange) => onPick(look.no - 1, isRange)}
                onView={onView}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
