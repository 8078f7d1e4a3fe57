import { mkdir } from 'node:fs/promises'

import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

import type { Page } from 'playwright/test'

/** A screenshot for a person to look at, when `YIJUAN_PICTURES` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['YIJUAN_PICTURES'] ?? ''
  if (folder === '') return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png` })
}

/** The first page of a PDF for a person to look at, when `YIJUAN_PICTURES` names a folder. */
export async function pictureOfPdf(pdf: Uint8Array, name: string): Promise<void> {
  const folder = process.env['YIJUAN_PICTURES'] ?? ''
  if (folder === '') return
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const { data, width, height } = await document.getPage(0).render({ scale: 2, render: 'bitmap' })
  await sharp(data, { raw: { width, height, channels: 4 } })
    .png()
    .toFile(`${folder}/${name}.png`)
  document.destroy()
  library.destroy()
}
