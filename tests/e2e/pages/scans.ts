import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Writes a small PDF of `pages` pages under a Chinese name, as a copier would, and gives its path. */
export async function writeScan(folder: string, name: string, pages = 1): Promise<string> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, name)
  await writeFile(path, pdfOf(name, pages))
  return path
}

/** A plain PDF whose pages name themselves; the name makes the bytes of each file its own. */
function pdfOf(name: string, pages: number): string {
  const kids = Array.from({ length: pages }, (_, index) => `${4 + index * 2} 0 R`).join(' ')
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const mark = Buffer.from(name).toString('hex').slice(0, 40)
  for (let page = 1; page <= pages; page++) {
    const text = `BT /F1 28 Tf 72 700 Td (Page ${page}) Tj 0 -40 Td /F1 9 Tf (${mark}) Tj ET`
    bodies.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + (page - 1) * 2} 0 R >>`,
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const offsets = bodies.map((body, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${table}`
  return `${file}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
}
