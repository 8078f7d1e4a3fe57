import type { SearchHitView } from '#contract/search.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** Where it was found, and what stands around it. */
export function HitLine({ hit }: { hit: SearchHitView }) {
  const t = useText('search')
  return (
    <>
      <span className="hitWhere">
        {hit.label}
        {hit.page === null ? null : <span className="numeric"> {t('page', { page: hit.page })}</span>}
        {hit.isWithdrawn ? <span className="muted">（{t('withdrawn')}）</span> : null}
      </span>
      <span className="hitText">
        {markedParts(hit).map((part) => (part.isMark ? <mark key={part.at}>{part.text}</mark> : part.text))}
      </span>
    </>
  )
}

function markedParts({ snippet }: SearchHitView): { at: number; text: string; isMark: boolean }[] {
  const parts: { at: number; text: string; isMark: boolean }[] = []
  let from = 0
  for (const [start, end] of snippet.marks) {
    parts.push({ at: from, text: snippet.text.slice(from, start), isMark: false })
    parts.push({ at: start, text: snippet.text.slice(start, end), isMark: true })
    from = end
  }
  return [...parts, { at: from, text: snippet.text.slice(from), isMark: false }].filter((part) => part.text !== '')
}
