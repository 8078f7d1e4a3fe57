import * as z from 'zod'

/** The lists that a form may run through, one paragraph or table row for each entry. */
export const formListNames = [
  '当事人列表',
  '执法人员列表',
  '证据列表',
  '发言列表',
  '审核内容列表',
  '存在问题列表',
  '审查内容列表',
  '审查问题列表',
  '裁量因素列表',
  '裁量步骤列表',
] as const
const listName = z.enum(formListNames)

/** A cell of an approval form: what it is called, what stands in it, how many lines it is tall, who signs it. */
const pairSchema = z.object({
  label: z.string(),
  value: z.string().default(''),
  lines: z.int().positive().default(1),
  /** Words before the signature and date at the foot of the cell; empty when nobody signs it. */
  sign: z.string().default(''),
})
export type FormPair = z.infer<typeof pairSchema>

/**
 * One block of a form.
 *
 * p: a paragraph (the first line indented unless it is placed elsewhere) · h: a heading · pairs: rows
 * of labelled cells · each: a paragraph for each entry of a list · table: a table with one row for
 * each entry · sign: lines to be signed · seal: organ and date · ruled: empty lines to write on.
 */
export const formBlockSchema = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('p'),
    text: z.string(),
    at: z.enum(['body', 'left', 'center', 'right']).default('body'),
    /** The field without which the paragraph falls away; null for one that always stands. */
    when: z.string().nullable().default(null),
  }),
  z.object({ t: z.literal('h'), text: z.string() }),
  z.object({ t: z.literal('pairs'), rows: z.array(z.array(pairSchema).min(1).max(2)) }),
  z.object({ t: z.literal('each'), of: listName, text: z.string() }),
  z.object({
    t: z.literal('table'),
    of: listName,
    columns: z.array(z.object({ head: z.string(), value: z.string(), share: z.int().positive() })),
  }),
  z.object({ t: z.literal('sign'), lines: z.array(z.string()) }),
  z.object({ t: z.literal('seal') }),
  z.object({ t: z.literal('ruled'), lines: z.int().positive() }),
])
export type FormBlock = z.infer<typeof formBlockSchema>

/**
 * A form of the office as data (`resources/forms/<code>.json`): the DOCX template is made of it.
 *
 * `code` is a form of the rule pack. `head`: red puts the organ in red over a red rule (红头), plain
 * the organ in black, none only the title. Text holds `{字段}` of `formFields`.
 */
export const formDescriptionSchema = z.object({
  code: z.string(),
  title: z.string(),
  head: z.enum(['red', 'plain', 'none']),
  numbered: z.boolean(),
  /** Who signs at the foot of every page (讨论记录: 全体逐页签字); mostly nobody. */
  footSigns: z.array(z.string()).default([]),
  blocks: z.array(formBlockSchema).min(1),
})
export type FormDescription = z.infer<typeof formDescriptionSchema>
