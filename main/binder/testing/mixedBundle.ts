import type { SampleFile } from '#binder/testing/sampleCase.ts'
import { annotatedPdf, oddPdf, scanJpeg, scanPdf, textPdf, twoPageTiff } from '#binder/testing/sampleSources.ts'

/** One file of every sort that a case brings: 15 items on 21 numbered pages. */
export async function mixedBundle(): Promise<SampleFile[]> {
  return [
    { name: '1 笔录.pdf', bytes: await textPdf(3, 'statement') },
    { name: '2 扫描.pdf', bytes: await scanPdf(2, 5) },
    { name: '3 照片.jpg', bytes: await scanJpeg(9, 800, 600, 6) },
    { name: '4 横.pdf', bytes: await oddPdf('rotated') },
    { name: '5 裁.pdf', bytes: await oddPdf('cropped') },
    { name: '6 A3.pdf', bytes: await oddPdf('a3') },
    { name: '7 单位.pdf', bytes: await oddPdf('userUnit') },
    { name: '8 不平衡.pdf', bytes: await oddPdf('unbalanced') },
    { name: '9 黑.pdf', bytes: await oddPdf('dark') },
    { name: '10 批注.pdf', bytes: await annotatedPdf() },
    { name: '11 传真.tif', bytes: await twoPageTiff() },
    { name: '12 说明.docx', bytes: Buffer.from('PK\x03\x04 stands for a letter written in an office') },
    { name: '13 坏.pdf', bytes: await damagedPdf() },
    { name: '14 空.pdf', bytes: Buffer.alloc(0) },
    { name: '15 监控.mp4', bytes: Buffer.from('\0\0\0\x20ftypisom a film', 'latin1') },
  ]
}

/** A text PDF with a run of bytes overwritten inside an object: pdfium still draws it. */
export async function damagedPdf(): Promise<Buffer> {
  const bytes = Buffer.from(await textPdf(3, 'damaged'))
  const at = bytes.indexOf('stream') + 20
  return bytes.fill(0x41, at, at + 20)
}
