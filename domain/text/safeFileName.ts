/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])$/iu

/** UTF-16 units of a name on FAT32 and NTFS, and UTF-8 bytes on Linux: 255; room is left for ` (99)` and `.part.001`. */
const maximumUnits = 240

/**
 * Any text as the name of a file or folder, safe on FAT32, NTFS and Linux: nothing that those
 * refuse, no name of a device, no dot or space at the ends, at most 240 UTF-16 units and 240 UTF-8
 * bytes with its extension, which is never cut. A text with nothing left becomes `未命名`.
 *
 * @param extension with its dot, of plain letters and digits; empty for a folder.
 */
export function safeFileName(text: string, extension = ''): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}\uFFFD<>:"/\\|?*]/gu, '')
    .replaceAll(/\s+/gu, ' ')
  const tail = /^\.[A-Za-z0-9]{1,10}$/u.test(extension) ? extension.toLowerCase() : ''
  const name = trimEnds(cut(trimEnds(plain), tail.length)) || '未命名'
  return `${notADevice(name)}${tail}`
}

/**
 * Any text as a part of a longer name: what a file system refuses is left out, 80 characters at the
 * most so that whole paths stay short (Windows: 260), perhaps nothing. Names of sealed originals
 * are made of it, so it stays as it is.
 */
export function safeName(text: string): string {
  const plain = text.normalize('NFC').replaceAll(/[\p{C}<>:"/\\|?*]/gu, '')
  return [...plain]
    .slice(0, 80)
    .join('')
    .replaceAll(/[. ]+$/gu, '')
    .trim()
}

/** The extension of a file name as `safeFileName` takes it: `.pdf`, or empty. */
export function extensionOf(fileName: string): string {
  return /\.[A-Za-z0-9]{1,10}$/u.exec(fileName)?.[0].toLowerCase() ?? ''
}

/**
 * Names for one folder, no two of which FAT32 or NTFS would take for the same: they ignore case,
 * and macOS ignores how an accent is composed. The second of two gets ` (2)` before its extension.
 */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const extension = extensionOf(name)
    const stem = name.slice(0, name.length - extension.length)
    let distinct = name
    for (let no = 2; taken.has(keyOf(distinct)); no += 1) distinct = `${stem} (${no})${extension}`
    taken.add(keyOf(distinct))
    return distinct
  })
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase()
}

// A dot or a space at the end is dropped by Windows in silence; one in front hides a file on Linux.
function trimEnds(text: string): string {
  return text.replace(/^[. ]+/u, '').replace(/[. ]+$/u, '')
}

function cut(text: string, taken: number): string {
  let units = taken + 1
  let bytes = taken + 1
  let kept = ''
  for (const character of text) {
    units += character.length
    bytes += utf8Length(character)
    if (units > maximumUnits || bytes > maximumUnits) break
    kept += character
  }
  return kept
}

/** Bytes of one character in UTF-8 (RFC 3629 §3): ext4 counts bytes where NTFS counts UTF-16 units. */
function utf8Length(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4
}

/** A file name as it is, with `_` in front where Windows would open a device instead: `NUL.pdf` loses all bytes. */
export function notADevice(name: string): string {
  return reserved.test((name.split('.')[0] ?? '').trimEnd()) ? `_${name}` : name
}
