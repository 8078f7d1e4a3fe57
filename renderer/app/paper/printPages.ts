import { bytesUrl, viewCopyUrl } from '#renderer/ui/viewer/byteRange.ts'
import { openPdf } from '#renderer/ui/viewer/openPdf.ts'

/** Dots per point: 200 dpi on paper. */
const scale = 200 / 72

/**
 * Prints a PDF of the desk through the window's own print dialog: every page becomes a picture in
 * a sheet that only print shows. (A PDF frame is forbidden by the page's CSP.)
 */
export async function printPdf(file: { url: string; bytes: number }): Promise<void> {
  const task = openPdf(file.url, file.bytes)
  const sheet = document.createElement('div')
  sheet.className = 'printSheet'
  try {
    const pdf = await task.promise
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale })
      const canvas = document.createElement('canvas')
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      await page.render({ canvas, viewport }).promise
      page.cleanup()
      sheet.append(canvas)
    }
    document.body.append(sheet)
    document.body.classList.add('isPrinting')
    window.print()
  } finally {
    document.body.classList.remove('isPrinting')
    sheet.remove()
    await task.destroy()
  }
}

/** A version of a material; `bytes` are those of the 阅览件 where it has one. */
interface PrintedVersion {
  readonly id: string
  readonly version: number
  readonly bytes: number
  readonly hasViewCopy: boolean
}

/** Prints a version of a material: the 阅览件 in place of an original without pages. */
export function printPages({ id, version, bytes, hasViewCopy }: PrintedVersion): Promise<void> {
  return printPdf({ url: hasViewCopy ? viewCopyUrl(id, version) : bytesUrl(id, version), bytes })
}
