const digitWords = [...'零一二三四五六七八九']

/** An article taken apart; `rest` is paragraph and item as far as they are named. */
export interface ArticleKey {
  readonly law: string
  readonly article: string
  readonly rest: string
}

/**
 * The article that a text cites first, in one spelling: without 中华人民共和国, book marks, brackets
 * and spaces, numbers in Chinese. `《…法》第108条第（二）项` and `…法第一百零八条第二项` are the same.
 */
export function articleKey(text: string): ArticleKey | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[《》()〔〕［］[\]\s]/gu, '')
    .replace(/^中华人民共和国/u, '')
    .replaceAll(/\d+/gu, chineseNumber)
  const found =
    /^(.*?)(第[〇零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十]+)?)((?:第[〇零一二三四五六七八九十]+[款项目])*)/u.exec(
      plain,
    )
  if (found === null) return null
  const [, law = '', article = '', rest = ''] = found
  return { law, article, rest }
}

/** How near two articles are: 3 the same item, 2 the same article, 0 another one. */
export function articleLikeness(one: ArticleKey | null, other: ArticleKey | null): 0 | 2 | 3 {
  if (one === null || other === null || one.article !== other.article) return 0
  const sameLaw = one.law === other.law || one.law === '' || other.law === ''
  if (!sameLaw) return 0
  return one.rest === other.rest ? 3 : 2
}

/** Whether a table for `wide` covers an act under `narrow`: the same article, every part that `wide` names. */
export function coversArticle(wide: ArticleKey | null, narrow: ArticleKey | null): boolean {
  if (wide === null || narrow === null || articleLikeness(wide, narrow) === 0) return false
  return wide.rest === '' || narrow.rest === '' || narrow.rest === wide.rest || narrow.rest.startsWith(wide.rest)
}

function chineseNumber(digits: string): string {
  const value = Number(digits)
  if (value >= 10_000) return digits
  const parts = [1000, 100, 10, 1].map((place) => Math.floor(value / place) % 10)
  let text = ''
  for (const [index, digit] of parts.entries()) {
    if (digit === 0) text += text === '' || text.endsWith('零') ? '' : '零'
    else text += `${digitWords[digit]}${['千', '百', '十', ''][index]}`
  }
  return text.replace(/零$/u, '').replace(/^一十/u, '十')
}
