import type { RulePack } from '#domain/rules/rulePack.ts'

/** What a file name tells of the document inside: the longest form title that occurs in it. */
export function guessKind(
  fileName: string,
  pack: RulePack,
): { kind: string; title: string; volume: '正' | '副' } | null {
  const name = fileName.normalize('NFKC')
  const [best] = pack.forms
    .filter((form) => name.includes(form.title.normalize('NFKC')))
    .toSorted((one, other) => other.title.length - one.title.length)
  return best === undefined ? null : { kind: best.code, title: best.title, volume: best.volume }
}

/** The title that a file name suggests: without its extension, copier prefix and leading number. */
export function titleOfFileName(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,8}$/u, '')
  const bare = stem.replace(/^\d{1,3}[\s._、-]+/u, '').trim()
  return bare === '' ? stem || fileName : bare
}
