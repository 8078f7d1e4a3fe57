import { pinyin } from 'pinyin-pro'

const syllables = new Map<string, readonly string[]>()

/**
 * The column `pinyin` of the index: from each syllable of each name on, its initials and its full
 * pinyin, so that `hyhb`, `huayuan` and `hb` all begin a word of it.
 */
export function pinyinWords(names: string): string {
  const words = names.split('\n').flatMap((name) => readings(name).flatMap(suffixes))
  return [...new Set(words)].join(' ')
}

/** Where a name, or a name among several lines, is read as `typed`; null when none is. UTF-16 units of `names`. */
export function pinyinMatch(names: string, typed: string): readonly [start: number, end: number] | null {
  let offset = 0
  for (const name of names.split('\n')) {
    const characters = [...name]
    for (const reading of readings(name)) {
      const at = reading.findIndex((_, index) => startsWith(reading.slice(index), typed) !== null)
      const count = at < 0 ? null : startsWith(reading.slice(at), typed)
      if (count === null) continue
      const start = offset + characters.slice(0, at).join('').length
      return [start, start + characters.slice(at, at + count).join('').length]
    }
    offset += name.length + 1
  }
  return null
}

/** How many syllables what was typed covers, by initials or in full; null when it is neither. */
function startsWith(reading: readonly string[], typed: string): number | null {
  const initials = reading.map((syllable) => syllable.slice(0, 1)).join('')
  if (initials.startsWith(typed)) return typed.length
  let full = ''
  for (const [index, syllable] of reading.entries()) {
    full += syllable
    if (full.startsWith(typed)) return index + 1
    if (!typed.startsWith(full)) return null
  }
  return null
}

/** A person's surname has a reading of its own (单 shàn, 仇 qiú); both readings count where they differ. */
function readings(name: string): (readonly string[])[] {
  if (!/\p{Script=Han}/u.test(name)) return []
  const [ordinary, asSurname] = [read(name, 'off'), read(name, 'head')]
  return ordinary.join(' ') === asSurname.join(' ') ? [ordinary] : [ordinary, asSurname]
}

function read(name: string, surname: 'off' | 'head'): readonly string[] {
  const key = `${surname}${name}`
  const known = syllables.get(key)
  if (known !== undefined) return known
  const found = pinyin(name, { toneType: 'none', type: 'array', surname, v: true }).map((one) => one.toLowerCase())
  if (syllables.size > 5000) syllables.clear()
  syllables.set(key, found)
  return found
}

function suffixes(reading: readonly string[]): string[] {
  return reading.flatMap((_, index) => {
    const rest = reading.slice(index)
    return [rest.map((syllable) => syllable.slice(0, 1)).join(''), rest.join('')].map(onlyLetters)
  })
}

function onlyLetters(word: string): string {
  return word.replaceAll(/[^0-9a-z]/gu, '')
}
