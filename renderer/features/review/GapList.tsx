import { Alert } from 'antd'
import { useEffect, useRef } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import type { gapsOf } from './answers.ts'

interface GapListProps {
  gaps: ReturnType<typeof gapsOf>
  /** The number on the form of each row, by its code. */
  numbers: ReadonlyMap<string, number>
  onRow: (row: string) => void
}

/** What is still missing before the round can end; it comes into sight, wherever Ctrl+Enter was pressed. */
export function GapList({ gaps, numbers, onRow }: GapListProps) {
  const t = useText('review')
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Newer browsers answer with a promise, which React would call when it cleans up.
    place.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div ref={place}>
      <Alert
        type="warning"
        showIcon
        title={t('gapsTitle')}
        description={
          <ul className="plainList">
            {gaps.map((gap) => (
              <li key={`${gap.row}${gap.what}`}>
                {gap.row === '' ? (
                  t(`gap.${gap.what}`)
                ) : (
                  <button type="button" className="linkButton" onClick={() => onRow(gap.row)}>
                    {t('gapOfRow', { no: numbers.get(gap.row) ?? 0, what: t(`gap.${gap.what}`) })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}
