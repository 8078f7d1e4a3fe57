import { existsSync } from 'node:fs'
import { mkdir, open, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

import { safeName } from '#domain/text/safeFileName.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { errorCode, storageError } from '#store/storageError.ts'

import type { OpenCall } from '#service/call.ts'

/** Beside the databases, where nobody else may enter; what lies there is being written now. */
const folderName = '文书'

/** A path of its own for a document in the work folder of its case, held by an empty file; no older file is overwritten. */
export async function freePath(call: OpenCall, caseName: string, title: string): Promise<Result<string>> {
  const folder = join(call.runtime.options.dataDirectory, folderName, safeName(caseName) || '案件')
  const name = safeName(title) || '文书'
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (let no = 1; ; no += 1) {
      const path = join(folder, `${name}${no === 1 ? '' : `（${no}）`}.docx`)
      if (!existsSync(pdfBeside(path)) && (await isReserved(path))) return ok(path)
    }
  } catch (error) {
    return fail(storageError(error, folder))
  }
}

async function isReserved(path: string): Promise<boolean> {
  try {
    await writeFile(path, '', { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Where WPS puts the PDF of a document when it is saved beside it. */
export function pdfBeside(path: string): string {
  return path.replace(/\.docx$/i, '.pdf')
}

/**
 * Whether Word, WPS or LibreOffice has a document open: each leaves a small owner file beside it.
 * Word drops the first characters of a long name.
 */
export function isOpenElsewhere(path: string): boolean {
  const name = basename(path)
  const owners = [`~$${name}`, `~$${name.slice(1)}`, `~$${name.slice(2)}`, `.~${name}`, `.~lock.${name}#`]
  return owners.some((owner) => existsSync(join(dirname(path), owner)))
}

/** Whether a DOCX was written to its end: it begins as a ZIP and its directory stands at the end (APPNOTE 4.3.16). */
export async function isWholeZip(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(2)
    await file.read(head, 0, 2, 0)
    const tail = Buffer.alloc(Math.min(size, 65_557))
    await file.read(tail, 0, tail.length, size - tail.length)
    return head.toString('latin1') === 'PK' && tail.includes('PK\x05\x06', 0, 'latin1')
  } finally {
    await file.close()
  }
}

/** Whether a PDF beside a document is at least as young as it; null when there is none. */
export async function isPdfFresh(path: string): Promise<boolean | null> {
  const [pdf, document] = await Promise.all([stat(pdfBeside(path)).catch(() => null), stat(path).catch(() => null)])
  if (pdf === null) return null
  // A FAT stick and some network folders keep two seconds only.
  return document === null || pdf.mtimeMs >= document.mtimeMs - 2000
}
