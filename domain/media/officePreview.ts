import * as z from 'zod'

/** The few elements of a text preview; all else of a document is left out. */
export const previewTags = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'table',
  'tbody',
  'tr',
  'td',
  'strong',
  'em',
  'br',
] as const

/** A piece of text, or an element with pieces inside. */
export type PreviewNode = string | { tag: (typeof previewTags)[number]; children: PreviewNode[] }
/** The same as data; whatever is not listed was left out when it was made. */
export const previewNodeSchema: z.ZodType<PreviewNode> = z.lazy(() =>
  z.union([z.string(), z.object({ tag: z.enum(previewTags), children: z.array(previewNodeSchema) })]),
)

/** The text of an Office file (文本预览): a help for the eye, never the record. `isCut`: there was more than is shown. */
export const officePreviewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), nodes: z.array(previewNodeSchema), isCut: z.boolean() }),
  z.object({
    kind: z.literal('sheets'),
    sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.string())) })),
    isCut: z.boolean(),
  }),
])
export type OfficePreview = z.infer<typeof officePreviewSchema>
