import type { pageSources } from '#domain/search/pageText.ts'
import { textDiff, wordsOf, type DiffPart } from '#domain/text/textDiff.ts'

/** What a page says and how it was read. */
export interface ReadText {
  readonly source: (typeof pageSources)[number]
  readonly text: string
}

/** A number that stands in the place of another one. */
export interface ChangedNumber {
  readonly was: string
  readonly now: string
}

/** So many equal signs must stand on either side of a recognised number: between misread signs nothing is certain. */
const neighbours = 2

/**
 * Numbers that changed between two readings of what may be one sheet.
 *
 * Between two text layers every number counts, Chinese ones too. Recognition misreads: there only a
 * number of digits that stands between equal signs in place of another counts.
 */
export function changedNumbers(was: ReadText | null, now: ReadText | null): ChangedNumber[] {
  if (was === null || now === null || !isRead(was) || !isRead(now)) return []
  const isExact = was.source !== 'ocr' && now.source !== 'ocr'
  const parts = textDiff(plain(was.text), plain(now.text))
  return isExact ? exactNumbers(parts) : replacedNumbers(parts)
}

function isRead({ source }: ReadText): boolean {
  return source === 'layer' || source === 'ocr' || source === 'office'
}

/** One spelling of digits, and no spaces: recognition puts them anywhere. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '')
}

const digits = /^\d+(?:[.,]\d+)*$/u
const anyNumber = /[\d零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億]+/gu

function exactNumbers(parts: readonly DiffPart[]): ChangedNumber[] {
  return changesOf(parts).flatMap(({ removed, added }) => {
    const was = (removed.match(anyNumber) ?? []).join(' ')
    const now = (added.match(anyNumber) ?? []).join(' ')
    return was === now ? [] : [{ was, now }]
  })
}

function replacedNumbers(parts: readonly DiffPart[]): ChangedNumber[] {
  return changesOf(parts).flatMap(({ removed, added, before, after }) => {
    const isNumber = digits.test(removed) && digits.test(added)
    const isCertain = wordsOf(before).length >= neighbours && wordsOf(after).length >= neighbours
    return isNumber && isCertain ? [{ was: removed, now: added }] : []
  })
}

/** Each change with the equal text round it. */
function changesOf(parts: readonly DiffPart[]) {
  const changes: { removed: string; added: string; before: string; after: string }[] = []
  for (const [index, part] of parts.entries()) {
    const previous = parts[index - 1]
    if (part.kind === 'same' || (part.kind === 'added' && previous?.kind === 'removed')) continue
    const other = parts[index + 1]
    const isReplaced = part.kind === 'removed' && other?.kind === 'added'
    const following = parts[index + (isReplaced ? 2 : 1)]
    changes.push({
      removed: part.kind === 'removed' ? part.text : '',
      added: part.kind === 'added' ? part.text : isReplaced ? other.text : '',
      before: previous?.kind === 'same' ? previous.text : '',
      after: following?.kind === 'same' ? following.text : '',
    })
  }
  return changes
}
