import { readFileSync } from 'node:fs'

import * as z from 'zod'

import { intakeFolderSchema, type IntakeFolder } from '#domain/intake/intakeFolder.ts'
import { resourcePath } from '#main/resources.ts'

const paperSchema = z.object({
  /** Name of the Typst source that sets it. */
  paper: z.string(),
  file: z.string(),
  kind: z.string(),
  title: z.string(),
  docNo: z.string().default(''),
  docDate: z.string(),
  author: z.string(),
  volume: z.enum(['正', '副']),
  pages: z.int().positive(),
  remark: z.string().default(''),
  /** Pages that are grey copies, and those that came by fax. */
  grey: z.array(z.int()).default([]),
  fax: z.array(z.int()).default([]),
  /** What was never paper keeps its text. */
  born: z.enum(['paper', 'digital']).default('paper'),
})
export type DemoPaper = z.infer<typeof paperSchema>

/** A paper and the number of its first page in its volume. */
export interface PlacedPaper extends DemoPaper {
  readonly first: number
}

/** The papers of the demo dossier in its order (34 items, 正卷 120 pages, 副卷 33). */
export function demoPapers(): PlacedPaper[] {
  const papers = z.array(paperSchema).parse(readResource('demo/papers.json'))
  const next = { 正: 1, 副: 1 }
  return papers.map((paper) => {
    const first = next[paper.volume]
    next[paper.volume] += paper.pages
    return { ...paper, first }
  })
}

/** `case.json` of the demo: what was done on paper, and the papers as its materials. */
export function demoCase(): IntakeFolder {
  const materials = demoPapers().map(({ file, kind, title, docNo, docDate, author, volume, remark }) => {
    return { file, kind, title, docNo, docDate, author, volume, remark, paperState: 'received' }
  })
  // as: a JSON object, checked by the schema at once
  return intakeFolderSchema.parse({ ...(readResource('demo/case.json') as object), materials })
}

/** Line pitches (points) with which the texts fill exactly their pages, by the name of the text. */
export function textFits(): Record<string, number> {
  return z.record(z.string(), z.number()).parse(readResource('demo/fits.json'))
}

function readResource(name: string): unknown {
  return JSON.parse(readFileSync(resourcePath(name), 'utf8'))
}
