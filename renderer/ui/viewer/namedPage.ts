interface Numbered {
  /** The page at hand, from 1. */
  readonly page: number
  readonly pages: number
  /** The number on the paper of each page; empty where the pages are counted. */
  readonly labels: readonly string[]
}

/**
 * The page that a typed number names, from 1; null when none of this document does.
 *
 * `P12` and `第12页` always count the pages. Else the number stamped on the paper counts where there
 * is one; where there is none the pages are counted, and a number past the end is the last page.
 */
export function namedPage(typed: string, { page, pages, labels }: Numbered): number | null {
  const name = typed.normalize('NFKC').trim()
  const counted = /^(?:p\.?\s*(?<bare>\d+)|第\s*(?<worded>\d+)\s*页)$/iu.exec(name)?.groups
  if (counted !== undefined) return withinPages(Number(counted['bare'] ?? counted['worded']), pages)
  if (labels.length > 0) {
    // A number that was stamped twice names the page at hand before any other.
    const at = labels[page - 1] === name ? page - 1 : labels.indexOf(name)
    return at < 0 ? null : at + 1
  }
  return withinPages(Number(name), pages)
}

function withinPages(target: number, pages: number): number | null {
  return Number.isInteger(target) && target > 0 ? Math.min(target, pages) : null
}
