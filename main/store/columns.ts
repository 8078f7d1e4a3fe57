import * as z from 'zod'

/** A column that holds 0 or 1. */
export const flagColumn = z.literal([0, 1]).transform((value) => value === 1)

/** A TEXT column that holds JSON of a given shape; text that is no JSON is an issue, not an exception. */
export function jsonColumn<S extends z.ZodType>(shape: S) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(shape)
}
