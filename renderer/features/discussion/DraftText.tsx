import type { DraftChange } from '#contract/discussion.ts'

/** Characters of unchanged text left standing round a change. */
const around = 40

/** The text with what was taken out and put in; long unchanged runs are cut short. */
export function DraftText({ parts }: { parts: DraftChange['parts'] }) {
  return (
    <p className="draftText">
      {parts.map(({ kind, text }, index) => {
        // as key: the parts of one answer never move.
        const key = `${index}${kind}`
        if (kind === 'removed') return <del key={key}>{text}</del>
        if (kind === 'added') return <ins key={key}>{text}</ins>
        return <span key={key}>{shortened(text, { isFirst: index === 0, isLast: index === parts.length - 1 })}</span>
      })}
    </p>
  )
}

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (text.length <= around * 2) return text
  const head = isFirst ? '' : text.slice(0, around)
  const tail = isLast ? '' : text.slice(-around)
  return `${head} …… ${tail}`
}
