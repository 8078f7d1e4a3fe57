import { useEffect, useState } from 'react'

import type { Sheet } from '#domain/scan/scan.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** How a side is shown: what stands above, below and across it. */
export interface TileLook {
  readonly no: number
  readonly sheet: Sheet
  /** `3 立案审批表` on the first side of a document, '' on the others, null for a side of none. */
  readonly heading: string | null
  readonly tint: number
  readonly label: string | null
  readonly blank: 'blank' | 'notBlank' | 'unknown' | null
}

interface SideTileProps {
  scanId: string
  look: TileLook
  isCurrent: boolean
  isSelected: boolean
  onPick: (isRange: boolean) => void
  onView: () => void
}

const retryAfter = 700
const mostTries = 60

/** One side, small. */
export function SideTile({ scanId, look, isCurrent, isSelected, onPick, onView }: SideTileProps) {
  const t = useText('scan')
  const { sheet, heading } = look
  const [tries, setTries] = useState(0)
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    if (!isMissing || tries >= mostTries) return
    // Its picture is still being made.
    const timer = setTimeout(() => {
      setMissing(false)
      setTries(tries + 1)
    }, retryAfter)
    return () => clearTimeout(timer)
  }, [isMissing, tries])
  const names = ['side', sheet.dropped === null ? '' : 'isDropped', isCurrent ? 'isCurrent' : '']
  if (isSelected) names.push('isSelected')
  if (heading !== null) names.push(look.tint % 2 === 0 ? 'isEven' : 'isOdd')
  const what = sheet.dropped === null ? heading || look.label || '' : t(sheet.dropped)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={names.join(' ')}
      aria-label={t('sideLabel', { no: look.no, what })}
      aria-current={isCurrent}
      onClick={(event) => onPick(event.shiftKey)}
      onDoubleClick={onView}
    >
      <span className={heading ? 'sideHead isFirst' : 'sideHead'}>{heading ?? ''}</span>
      <span className="sideSheet">
        {isMissing ? null : (
          <img
            alt=""
            decoding="async"
            src={`/bytes/thumbnail/${scanId}/${sheet.sha256}/${sheet.page}${tries === 0 ? '' : `?${tries}`}`}
            style={{ transform: `rotate(${sheet.turn}deg)${sheet.turn % 180 === 0 ? '' : ' scale(0.7)'}` }}
            onError={() => setMissing(true)}
          />
        )}
        <TileTag look={look} />
      </span>
      <span className="sideFoot">
        <span className="muted">{look.no}</span>
        <strong className={sheet.anchor === null ? 'numeric' : 'numeric isAnchor'}>{look.label ?? ''}</strong>
      </span>
    </button>
  )
}

function TileTag({ look: { sheet, heading, blank } }: { look: TileLook }) {
  const t = useText('scan')
  if (sheet.dropped !== null) return <span className="sideTag isDown">{t(sheet.dropped)}</span>
  if (blank === 'blank') return <span className="sideTag isAsked">{t('maybeBlank')}</span>
  if (blank === 'unknown') return <span className="sideTag">{t('notJudged')}</span>
  return heading === null ? <span className="sideTag">{t('free')}</span> : null
}
