import { join } from 'node:path'

import { expect, it } from 'vitest'

import { withPdfium } from '#binder/pdfium.ts'
import { foldedText } from '#domain/search/normalise.ts'
import { amountInWords } from '#domain/text/amountInWords.ts'
import { demoCase, demoPapers, textFits, type PlacedPaper } from '#main/demo/demoPapers.ts'
import { makeDemo } from '#main/demo/makeDemo.ts'
import { photograph, sceneNames } from '#main/demo/scenes.ts'
import { PaperPress } from '#main/demo/typesetPaper.ts'
import { ocr } from '#reader/ocr.ts'
import { tempDirectory } from '#tests/helpers/tempDirectory.ts'

/** Papers of the demo dossier by the names of their sources; all of them when empty. */
const only = (process.env['YIJUAN_PAPERS'] ?? '').split(',').filter(Boolean)
const seed = 118

it('recognises what the demo dossier says on its scanned pages', async () => {
  const directory = tempDirectory()
  const papers = demoPapers().filter(
    ({ paper, born }) => born === 'paper' && (only.length === 0 || only.includes(paper)),
  )
  await makeDemo({ directory, seed, only: papers.map(({ paper }) => paper) })
  const truth = await truthOf(papers)
  const total = { said: 0, read: 0, pages: 0, milliseconds: 0 }
  for (const [paper, texts] of truth) {
    const sum = { said: 0, read: 0 }
    for (const [index, text] of texts.entries()) {
      const path = join(directory, 'materials', paper.file)
      const mediaType = paper.file.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg'
      const started = performance.now()
      const found = foldedText((await ocr({ path, mediaType, page: index + 1 })).text)
      total.milliseconds += performance.now() - started
      total.pages += 1
      const words = pairsOf(text)
      sum.said += words.length
      sum.read += words.filter((word) => found.includes(word)).length
    }
    process.stdout.write(`${paper.file}: ${share(sum)}\n`)
    total.said += sum.said
    total.read += sum.read
  }
  process.stdout.write(
    `${total.pages} pages, ${share(total)} of the pairs of characters, ${Math.round(total.milliseconds / total.pages)} ms a page\n`,
  )
  expect(total.read / total.said).toBeGreaterThan(0.8)
})

/** What each page was set with, before it was made to look like a scan. */
async function truthOf(papers: readonly PlacedPaper[]): Promise<Map<PlacedPaper, string[]>> {
  const pictures = await Promise.all(
    sceneNames.map(async (name) => [`photo-${name}.jpg`, await photograph(name, seed)] as const),
  )
  const press = new PaperPress(new Map(pictures))
  const words = Object.fromEntries([100_000, 200_000, 240_000, 1_000_000].map((yuan) => [yuan, amountInWords(yuan)]))
  const shared = { ...demoCase(), materials: [], fits: textFits(), words }
  const truth = new Map<PlacedPaper, string[]>()
  for (const paper of papers) {
    const pdf = press.set(paper.paper, { ...shared, first: paper.first })
    const pages = await withPdfium(pdf, (document) =>
      Array.from({ length: document.pageCount }, (_, index) => document.textOf(index)),
    )
    truth.set(paper, pages)
  }
  return truth
}

/** Two Chinese characters at a time: what the shortest words are made of. */
function pairsOf(text: string): string[] {
  const folded = foldedText(text)
  return [...folded].map((_, at) => folded.slice(at, at + 2)).filter((pair) => /^\p{Script=Han}{2}$/u.test(pair))
}

function share({ said, read }: { said: number; read: number }): string {
  return `${((read / Math.max(1, said)) * 100).toFixed(1)} %`
}
