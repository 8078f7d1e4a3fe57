import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'

import { moveCorner } from '#domain/media/moveCorner.ts'
import type { Point, Quad } from '#domain/media/quad.ts'
import { useText } from '#renderer/i18n/useText.ts'

const corners = ['upperLeft', 'upperRight', 'lowerRight', 'lowerLeft'] as const
/** Shares of the picture that an arrow key moves; with Shift ten times as far. */
const step = 0.004
const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -step, y: 0 },
  ArrowRight: { x: step, y: 0 },
  ArrowUp: { x: 0, y: -step },
  ArrowDown: { x: 0, y: step },
}

interface CornerHandlesProps {
  source: string
  value: Quad
  onChange: (value: Quad) => void
}

/** The photographed page with its four corners to be dragged, or moved by arrow keys. */
export function CornerHandles({ source, value, onChange }: CornerHandlesProps) {
  const t = useText('media')
  const frame = useRef<HTMLDivElement>(null)
  // Before the picture is there nobody can tell where a corner lies.
  const [isShown, setShown] = useState(false)
  const handles = isShown ? corners : []
  const drag = (index: number) => (event: PointerEvent<HTMLButtonElement>) => {
    const box = frame.current?.getBoundingClientRect()
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const to = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
    onChange(moveCorner(value, index, to))
  }
  const nudge = (index: number, from: Point) => (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (way === undefined) return
    event.preventDefault()
    const times = event.shiftKey ? 10 : 1
    onChange(moveCorner(value, index, { x: from.x + way.x * times, y: from.y + way.y * times }))
  }
  return (
    <div className="cornerFrame" ref={frame}>
      <img src={source} alt={t('photographed')} draggable={false} onLoad={() => setShown(true)} />
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
        <polygon points={value.map(({ x, y }) => `${x * 100},${y * 100}`).join(' ')} />
      </svg>
      {handles.map((name, index) => {
        const at = value[index] ?? { x: 0, y: 0 }
        return (
          <button
            key={name}
            type="button"
            className="cornerHandle"
            aria-label={t('cornerAt', { corner: t(name), x: (at.x * 100).toFixed(1), y: (at.y * 100).toFixed(1) })}
            style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={drag(index)}
            onKeyDown={nudge(index, at)}
          />
        )
      })}
    </div>
  )
}
