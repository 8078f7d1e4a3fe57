import { readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import PizZip from 'pizzip'

/**
 * Changes words of a DOCX as WPS and Word do: the new file is written beside it under another name
 * and takes its name.
 */
export async function saveAsWps(path: string, from: string, to: string): Promise<void> {
  const zip = new PizZip(await readFile(path))
  const text = zip.file('word/document.xml')?.asText() ?? ''
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${path}`)
  zip.file('word/document.xml', text.replaceAll(from, to))
  const temporary = join(dirname(path), '~WRD0001.tmp')
  await writeFile(temporary, zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }))
  await rename(temporary, path)
}
