import { useEffect, useState } from 'react'

import type { PageRect } from '#domain/search/pageText.ts'

import { usePageTexts, type PageText, type ShownDocument } from './pageTexts.ts'

/** A found place on a page; `isCurrent` is the one the reader was taken to. */
export interface PageMark {
  readonly rects: readonly PageRect[]
  readonly isCurrent: boolean
}

interface PageOverlayProps {
  document: ShownDocument
  page: number
  marks: readonly PageMark[]
  /** By how many degrees the reader has turned the page. */
  rotation: number
}

/** One unit of the drawing is a ten-thousandth of the page, as the boxes are measured. */
const side = 10_000

/** Found places, and over a scan the recognised text to select. It stretches with the page. */
export function PageOverlay({ document, page, marks, rotation }: PageOverlayProps) {
  const recognised = useRecognised(document, page)
  if (marks.length === 0 && recognised === null) return null
  return (
    <svg
      className="textLayer pageOverlay"
      viewBox={`0 0 ${side} ${side}`}
      preserveAspectRatio="none"
      data-recognised={recognised !== null}
    >
      <g transform={`rotate(${rotation} ${side / 2} ${side / 2})`}>
        {marks.map((mark) =>
          mark.rects.map((rect) => (
            <rect
              key={`${rect.x} ${rect.y} ${rect.width}`}
              className={mark.isCurrent ? 'pageMark isAt' : 'pageMark'}
              x={rect.x * side - 20}
              y={rect.y * side - 15}
              width={rect.width * side + 40}
              height={rect.height * side + 30}
            />
          )),
        )}
        {recognised === null ? null : <RecognisedLines text={recognised} />}
      </g>
    </svg>
  )
}

function RecognisedLines({ text }: { text: NonNullable<PageText> }) {
  return text.text.split('\n').map((line, index) => {
    const [top = 0, bottom = 0, ...xs] = text.boxes[index] ?? []
    return (
      <text
        key={`${index} ${line}`}
        x={xs.slice(0, -1).join(' ')}
        y={bottom - (bottom - top) * 0.15}
        fontSize={bottom - top}
      >
        {line}
      </text>
    )
  })
}

/** The recognised text of a page; null for a page with text of its own, and before it is read. */
function useRecognised(document: ShownDocument, page: number): PageText {
  const texts = usePageTexts()
  const { materialId, version } = document
  const [found, setFound] = useState<PageText>(null)
  useEffect(() => {
    const stop = new AbortController()
    setFound(null)
    texts?.page({ materialId, version }, page, stop.signal).then(
      (text) => {
        if (!stop.signal.aborted) setFound(text?.source === 'ocr' ? text : null)
      },
      // Without its text a page is still read by eye.
      () => undefined,
    )
    return () => stop.abort()
  }, [texts, materialId, version, page])
  return found
}
