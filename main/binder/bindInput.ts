import * as z from 'zod'

import { sealPlanSchema } from '#domain/dossier/sealPlan.ts'
import { manifestSchema } from '#domain/proof/manifest.ts'

/** What the binder is given: the frozen plan, where the originals lie, and the pages that are ours. */
export const bindInputSchema = z.object({
  plan: sealPlanSchema,
  /** Folder in which `plan.items[].file.path` are looked up; no path may lead out of it. */
  originalsDirectory: z.string(),
  /** Cover (one page) and catalogue, with links `yijuan:item/<no>`. */
  frontMatterPdf: z.string(),
  closingNotePdf: z.string(),
  /** One page per item without pages of its own, in item order; null when there is none. */
  placeholdersPdf: z.string().nullable(),
  /** The final path; the binder writes `<output>.part` and leaves the renaming to the caller. */
  output: z.string(),
  signer: z.object({ name: z.string(), reason: z.string(), at: z.iso.datetime() }),
  /** Room for the signature in bytes; the gap holds twice as many hexadecimal digits. */
  gapBytes: z.int().positive().default(8192),
})
export type BindInput = z.infer<typeof bindInputSchema>

/** What the binder wrote. Offsets and lengths in bytes. */
export const bindOutputSchema = z.object({
  /** The file as written, `<output>.part`, still without a signature. */
  path: z.string(),
  bytes: z.int().positive(),
  pdfPages: z.int().positive(),
  /** The gap of `/Contents`: `offset` is that of `<`, `length` counts both brackets. */
  contents: z.object({ offset: z.int().positive(), length: z.int().positive() }),
  /** Whether the file claims PDF/A-3b, and why not. */
  archival: z.object({ claimed: z.boolean(), reason: z.string() }),
  manifest: manifestSchema,
})
export type BindOutput = z.infer<typeof bindOutputSchema>
