import type { DiffPart } from '#domain/text/textDiff.ts'

/** Text as it was and is: what was taken out struck through, what was put in underlined. */
export function TextChange({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <p className="textChange">
      {placed(parts).map(({ at, kind, text }) => {
        if (kind === 'removed') return <del key={at}>{text}</del>
        if (kind === 'added') return <ins key={at}>{text}</ins>
        return <span key={at}>{shortened(text)}</span>
      })}
    </p>
  )
}

/** Each part with where it begins among all of them. */
function placed(parts: readonly DiffPart[]): (DiffPart & { at: number })[] {
  const found: (DiffPart & { at: number })[] = []
  for (const part of parts) {
    const last = found.at(-1)
    found.push({ ...part, at: last === undefined ? 0 : last.at + last.text.length })
  }
  return found
}

/** So many unchanged signs are shown beside a change. */
const around = 40

function shortened(text: string): string {
  return text.length > 3 * around ? `${text.slice(0, around)} … ${text.slice(-around)}` : text
}
