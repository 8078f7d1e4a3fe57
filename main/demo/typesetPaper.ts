import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { resourcePath } from '#main/resources.ts'
import { fontDirectories } from '#typeset/fonts.ts'

const fromHere = createRequire(import.meta.url)
const root = join(import.meta.dirname, 'papers')
/** The thinnest weight stands in for a pen. */
const penWeight = '200ExtraLight'

/** Sets the demo's papers: one compiler with the sources of `resources/demo` and the pictures they show. */
export class PaperPress {
  private readonly compiler: NodeCompiler

  constructor(pictures: ReadonlyMap<string, Uint8Array>) {
    const pen = join(dirname(fromHere.resolve('@expo-google-fonts/noto-serif-sc/package.json')), penWeight)
    this.compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [...fontDirectories(), pen] }] })
    for (const [name, bytes] of pictures) this.compiler.mapShadow(join(root, name), Buffer.from(bytes))
    for (const folder of [resourcePath('demo'), resourcePath('demo2023')]) {
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.typ'))) {
        this.compiler.addSource(join(root, name), readFileSync(join(folder, name), 'utf8'))
      }
    }
  }

  /** The PDF of one paper; the date inside is fixed, so that the same data gives the same bytes. */
  set(paper: string, data: unknown): Buffer {
    const request = { mainFilePath: join(root, `${paper}.typ`), inputs: { data: JSON.stringify(data) } }
    const outcome = this.compiler.compile(request)
    if (outcome.result === null) throw new Error(`${paper}: ${JSON.stringify(outcome.takeError()?.shortDiagnostics)}`)
    const pdf = this.compiler.pdf(outcome.result, { creationTimestamp: Date.UTC(2024, 0, 16) / 1000, pdfTags: false })
    this.compiler.evictCache(2)
    return pdf
  }
}
