import { useRef } from 'react'

import type { PageRect } from '#domain/review/review.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { useElementWidth } from '#renderer/ui/viewer/useElementWidth.ts'

import { ComparedPage, type ComparedSide } from './ComparedPage.tsx'

/** Both pages beside each other, or the one in place of the other. */
export type PairLook = 'side' | 'was' | 'now'

interface PagePairProps {
  was: ComparedSide | null
  now: ComparedSide | null
  rects: { readonly was: readonly PageRect[]; readonly now: readonly PageRect[] }
  look: PairLook
}

/** Room for the bar that scrolls and the gap. CSS pixels. */
const spare = 40

/** Two pages of the same place: side by side, or in one place, where a change jumps to the eye. */
export function PagePair({ was, now, rects, look }: PagePairProps) {
  const t = useText('compare')
  const host = useRef<HTMLDivElement>(null)
  const room = useElementWidth(host) - spare
  const width = Math.max(200, look === 'side' ? room / 2 : Math.min(room, 900))
  const sides = { was, now }
  return (
    // The pages take the focus so that they scroll by keys.
    // oxlint-disable jsx-a11y/no-noninteractive-tabindex
    <div
      ref={host}
      className={look === 'side' ? 'pagePair' : 'pagePair isStacked'}
      data-look={look}
      tabIndex={0}
      role="region"
      aria-label={t('pages')}
    >
      {(['was', 'now'] as const).map((side) => (
        <figure key={side} hidden={look !== 'side' && look !== side}>
          <figcaption className={`compareCaption is-${side}`}>{t(side)}</figcaption>
          {room > 0 ? <ComparedPage side={sides[side]} width={width} rects={rects[side]} /> : null}
        </figure>
      ))}
    </div>
  )
}
