import { useRef } from 'react'

import { usePageMarkings, type ShownPage } from './pageMarkings.ts'
import { useDrawnRect } from './useDrawnRect.ts'

interface PageSurfaceProps {
  page: ShownPage
  /** By how many degrees what is drawn here has to be turned; 0 inside an element that is turned itself. */
  rotation: number
  /** By how many degrees the page stands turned before the reader. */
  seenRotation: number
  /** Every drag draws; else only on a page without text, or with Shift. */
  isDrawing: boolean
}

const side = 10_000

/** What lies on a page: cited rectangles, remarks, and the rectangle that is being drawn. */
export function PageSurface({ page, rotation, seenRotation, isDrawing }: PageSurfaceProps) {
  const markings = usePageMarkings()
  const surface = useRef<HTMLDivElement>(null)
  const drawing = useDrawnRect(surface, {
    seenRotation,
    isDrawing,
    onDrawn: markings === null ? null : (rect) => markings.onDrawn(rect === null ? null : { page, rect }),
  })
  if (markings === null) return null
  const areas = [
    ...markings.areasOn(page),
    ...(drawing === null ? [] : [{ key: 'now', rect: drawing, tone: 'drawn' as const, isCurrent: false }]),
  ]
  return (
    <div ref={surface} className={isDrawing ? 'pageSurface isDrawing' : 'pageSurface'}>
      <svg viewBox={`0 0 ${side} ${side}`} preserveAspectRatio="none" aria-hidden>
        <g transform={`rotate(${rotation} ${side / 2} ${side / 2})`}>
          {areas.map(({ key, rect, tone, isCurrent }) => (
            <rect
              key={key}
              data-area={key}
              className={`pageArea is-${tone}${isCurrent ? ' isAt' : ''}`}
              x={rect.x * side}
              y={rect.y * side}
              width={rect.width * side}
              height={rect.height * side}
            />
          ))}
        </g>
      </svg>
      <div className="pageBadges">
        {markings.badgesOn(page).map(({ key, text, label, tone, open }) => (
          <button
            key={key}
            type="button"
            className={`pageBadge is-${tone}`}
            aria-label={label}
            title={label}
            onClick={open}
          >
            {text}
          </button>
        ))}
      </div>
    </div>
  )
}
