import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { compile } from '#typeset/compiler.ts'

const source = `#let papers = json(bytes(sys.inputs.data))
#set page(paper: "a4", margin: 25mm)
#set text(font: "Noto Serif SC", size: 14pt, lang: "zh")
#for (index, lines) in papers.pages.enumerate() {
  if index > 0 { pagebreak() }
  align(center, text(size: 18pt, papers.title))
  for line in lines { par(line) }
}
`

/** Writes a PDF with a text layer, as an office program makes it: one list of lines to a page; gives its path. */
export async function writePaper(
  folder: string,
  title: string,
  pages: readonly (readonly string[])[],
): Promise<string> {
  await mkdir(folder, { recursive: true })
  const data = JSON.stringify({ title, pages })
  const { pdf } = compile('textPaper', data, '2026-09-01T00:00:00.000Z', new Map([['textPaper.typ', source]]))
  const path = join(folder, `${title}.pdf`)
  await writeFile(path, pdf)
  return path
}

/** So many pages of writing, each of its own: page 3 of 笔录 is no page 3 of 报告. No figures, which a copier may blur. */
export function writtenPages(title: string, count: number, first: readonly string[] = []): string[][] {
  return Array.from({ length: count }, (_, page) => [
    ...(page === 0 ? first : []),
    ...Array.from({ length: 8 + ((page * 5) % 7) }, (_line, line) => sentence(title, page, line)),
  ])
}

function sentence(title: string, page: number, line: number): string {
  const words = ['现场检查', '排放口', '生产车间', '危险废物', '台账记录', '监控设备', '废水处理', '负责人签字']
  const word = (shift: number) => words[(title.length + page * 3 + line * 5 + shift) % words.length] ?? ''
  return `${word(0)}与${word(2)}情况见${title}，${word(5)}已核对${'，相符'.repeat((page + line) % 3)}。`
}
