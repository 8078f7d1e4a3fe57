import { execFileSync } from 'node:child_process'

import * as z from 'zod'

const labelSchema = z.object({ '/P': z.string().optional(), '/S': z.string().optional(), '/St': z.int().default(1) })
const fileSchema = z.object({
  pages: z.array(z.object({ object: z.string(), label: labelSchema })),
  outlines: z.array(z.object({ title: z.string(), destpageposfrom1: z.int() })),
  qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]),
})
const pageSchema = z.object({ value: z.object({ '/Annots': z.array(z.string()).default([]) }) })
const linkSchema = z.object({
  value: z.object({ '/Subtype': z.literal('/Link'), '/Dest': z.tuple([z.string()], z.unknown()) }),
})

interface SeenPage {
  readonly object: string
  readonly label: string
}

/** A PDF as qpdf reads it: pages with the labels a reader shows, the outline, and where links lead. */
export interface OutsideView {
  readonly pages: readonly SeenPage[]
  readonly outline: readonly { title: string; label: string }[]
  /** The pages to which the links on a page lead, in their order. */
  linksOn(page: SeenPage): SeenPage[]
}

/** Asks qpdf (a path to the program) about a file; its objects come back as JSON, version 2. */
export function outsideView(qpdf: string, file: string): OutsideView {
  const text = execFileSync(qpdf, ['--json=2', file], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const { pages: found, outlines, qpdf: objects } = fileSchema.parse(JSON.parse(text))
  const pages = found.map(({ object, label }) => ({ object, label: textOf(label) }))
  const get = (object: string): unknown => objects[1][`obj:${object}`]
  const labelAt = (position: number): string => pages[position - 1]?.label ?? ''
  return {
    pages,
    outline: outlines.map(({ title, destpageposfrom1 }) => ({ title, label: labelAt(destpageposfrom1) })),
    linksOn: ({ object }) =>
      pageSchema.parse(get(object)).value['/Annots'].map((annotation) => {
        const target = linkSchema.parse(get(annotation)).value['/Dest'][0]
        const page = pages.find((one) => one.object === target)
        if (page === undefined) throw new Error(`link to ${target}, which is no page`)
        return page
      }),
  }
}

/** `u:目录` and a number in decimal digits, as qpdf writes them. */
function textOf(label: z.output<typeof labelSchema>): string {
  const prefix = (label['/P'] ?? '').replace(/^[ub]:/u, '')
  return label['/S'] === '/D' ? `${prefix}${label['/St']}` : prefix
}
