/**
 * Reads CSV (RFC 4180) with comma, semicolon or tab, whichever the first line has most of. Numbers
 * stay text: `013` is a code.
 */
export function parseCsv(text: string): (string | null)[][] {
  const source = text.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/gu, '\n')
  const separator = separatorOf(source.slice(0, source.indexOf('\n') + 1) || source)
  const rows: (string | null)[][] = []
  let row: (string | null)[] = []
  let at = 0
  while (at < source.length) {
    const { value, end } = source[at] === '"' ? quotedAt(source, at) : plainAt(source, at, separator)
    row.push(value === '' ? null : value)
    if (source[end] === separator) {
      at = end + 1
      if (at === source.length) row.push(null)
      continue
    }
    rows.push(row)
    row = []
    at = end + 1
  }
  return rows
}

function separatorOf(line: string): string {
  const [best = ','] = [',', ';', '\t'].toSorted((one, other) => line.split(other).length - line.split(one).length)
  return best
}

function plainAt(source: string, from: number, separator: string): { value: string; end: number } {
  let end = from
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end += 1
  return { value: source.slice(from, end), end }
}

/** A doubled quote is a quote; whatever stands between the closing quote and the separator is dropped. */
function quotedAt(source: string, from: number): { value: string; end: number } {
  let value = ''
  let end = from + 1
  while (end < source.length) {
    if (source[end] !== '"') value += source[end]
    else if (source[end + 1] === '"') {
      value += '"'
      end += 1
    } else {
      return { value, end: end + 1 }
    }
    end += 1
  }
  return { value, end }
}
