import type * as z from 'zod'

import { TypesetError } from './typesetError.ts'

/**
 * What a template prints: JSON in which **every string is printed as it stands**. Choices are
 * booleans and numbers. So a machine can check that nothing was left out.
 */
export type PrintModel = { readonly [key: string]: PrintValue }
type PrintValue = string | number | boolean | null | readonly PrintValue[] | { readonly [key: string]: PrintValue }

/** A template: the schema of its data and how the data becomes what is printed. */
export interface Template<S extends z.ZodType = z.ZodType> {
  readonly data: S
  /** `sheets` is how many pages the document has: one, until it was laid out for the first time. */
  readonly print: (data: unknown, sheets: number) => PrintModel
  /** How many pages must come out; null when the text decides. */
  readonly pages: (model: PrintModel) => number | null
}

/** Ties a schema to its print model. `pages` is given where the number of pages is a promise. */
export function defineTemplate<S extends z.ZodType>(
  data: S,
  model: (data: z.output<S>, sheets: number) => PrintModel,
  pages: (model: PrintModel) => number | null = () => null,
): Template<S> {
  const print = (input: unknown, sheets: number): PrintModel => {
    const parsed = data.safeParse(input)
    if (!parsed.success) throw new TypesetError('invalidData', JSON.stringify(parsed.error.issues))
    return model(parsed.data, sheets)
  }
  return { data, print, pages }
}
