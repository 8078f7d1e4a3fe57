import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { Document, Packer, Paragraph } from 'docx'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import writeSheet from 'write-excel-file/node'

import { demoPapers } from '#tests/helpers/demoPapers.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

import { text } from './text.ts'

const hooks = { progress: () => undefined, signal: new AbortController().signal }
const office = 'application/vnd.openxmlformats-officedocument'

async function read(path: string, mediaType: string) {
  const { pages } = await text({ path, mediaType, pages: 1 }, hooks)
  return pages.map((page) => [page.source, page.text])
}

describe('what a file says by itself', () => {
  it('is the text layer of a PDF, with the place of each sign', async () => {
    const [path = ''] = await demoPapers(tempDirectory(), ['p22-payment'])
    const { pages } = await text({ path, mediaType: 'application/pdf', pages: 2 }, hooks)
    expect(pages.map(({ source }) => source)).toEqual(['layer', 'layer'])
    for (const { text: said, boxes } of pages) {
      for (const [index, line] of said.split('\n').entries()) {
        const [top = 0, bottom = 0, ...xs] = boxes[index] ?? []
        expect([line, bottom > top, xs.length]).toEqual([line, true, line.length + 1])
        expect(xs).toEqual(xs.toSorted((one, other) => one - other))
      }
    }
  })

  it('is nothing yet for a scan and a picture: they wait for recognition', async () => {
    const folder = tempDirectory()
    const [scan = ''] = await demoPapers(folder, ['p02-filing'])
    expect(await read(scan, 'application/pdf')).toEqual([
      ['waiting', ''],
      ['waiting', ''],
    ])
    const photo = join(folder, 'photo.png')
    await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } }).toFile(photo)
    expect(await read(photo, 'image/png')).toEqual([['waiting', '']])
  })

  it('is the text of Word and Excel files and of plain text in both encodings', async () => {
    const folder = tempDirectory()
    const word = new Document({
      sections: [{ children: [new Paragraph('责令改正'), new Paragraph('违法行为决定书')] }],
    })
    await writeFile(join(folder, '1.docx'), await Packer.toBuffer(word))
    expect(await read(join(folder, '1.docx'), `${office}.wordprocessingml.document`)).toEqual([
      ['office', expect.stringMatching(/责令改正\s+违法行为决定书/)],
    ])
    await writeSheet([[{ value: '当事人' }, { value: 200_000 }]], { sheet: '台账' }).toFile(join(folder, '1.xlsx'))
    expect(await read(join(folder, '1.xlsx'), `${office}.spreadsheetml.sheet`)).toEqual([
      ['office', '台账\n当事人\t200000'],
    ])
    await writeFile(join(folder, '1.txt'), Buffer.from('b4a6b7a3', 'hex'))
    expect(await read(join(folder, '1.txt'), 'text/plain')).toEqual([['office', '处罚']])
    await writeFile(join(folder, '2.txt'), '处罚')
    expect(await read(join(folder, '2.txt'), 'text/plain')).toEqual([['office', '处罚']])
  })

  it('is no page at all for what has no text', async () => {
    expect(await read('/nowhere', 'video/mp4')).toEqual([])
  })
})
