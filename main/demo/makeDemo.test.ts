import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'

import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, it } from 'vitest'

import { intakeFolderSchema } from '#domain/intake/intakeFolder.ts'
import { sha256 } from '#main/sha256.ts'
import { sharedDirectory } from '#tests/helpers/tempDirectory.ts'

import { makeDemo } from './makeDemo.ts'

/** A stamped form, a picture and a paper that was never paper: 5 pages stand for 153. */
const only = ['p02-filing', 'p20-installment', 'p22-payment']
const root = sharedDirectory()

async function make(name: string, seed: number) {
  const directory = join(root, name)
  const made = await makeDemo({ directory, seed, only })
  const files = await readdir(join(directory, 'materials'))
  const hashes = await Promise.all(
    files.toSorted().map(async (file) => sha256(await readFile(join(directory, 'materials', file)))),
  )
  return { directory, made, files, hashes }
}

describe('making the demo folder', () => {
  it('writes a description that the importer accepts and the papers with their pages', async () => {
    const { directory, made, files } = await make('one', 118)
    expect(made).toEqual({ items: 3, pages: 5 })
    expect(files.toSorted()).toEqual(['02 立案审批表.pdf', '22 财政电子票据.pdf', 'IMG_20231211_154402.jpg'])
    const description: unknown = JSON.parse(await readFile(join(directory, 'case.json'), 'utf8'))
    expect(intakeFolderSchema.safeParse(description).success).toBe(true)
    const library = await PDFiumLibrary.init()
    const scan = await library.loadDocument(await readFile(join(directory, 'materials', '02 立案审批表.pdf')))
    expect(scan.getPageCount()).toBe(2)
    expect(scan.getPage(0).getText()).toBe('')
    library.destroy()
  })

  it('gives the same bytes for the same seed and others for another', async () => {
    const [first, second, third] = [await make('two', 7), await make('three', 7), await make('four', 8)]
    expect(second.hashes).toEqual(first.hashes)
    expect(third.hashes).not.toEqual(first.hashes)
  })

  it('stops when it is told to', async () => {
    const stopped = makeDemo(
      { directory: join(root, 'five'), only },
      { progress: () => undefined, signal: AbortSignal.abort() },
    )
    await expect(stopped).rejects.toThrow(/abort/i)
  })
})
