/** Whether every word of `query` occurs in `text`, whatever the case, width or brackets. */
export function matchesWords(text: string, query: string): boolean {
  const haystack = plain(text)
  return plain(query)
    .split(/\s+/u)
    .every((word) => haystack.includes(word))
}

/** One shape for full and half width, 〔〕 and []. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[〔［【(]/gu, '[')
    .replaceAll(/[〕］】)]/gu, ']')
    .trim()
}
