import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldValues, Resolver } from 'react-hook-form'
import type * as z from 'zod'

/**
 * Checks a form that may still have holes (a day not yet typed) by the schema of the finished
 * record. The form's own values come back; the record is what the schema parses of them.
 */
export function checkBy<V extends FieldValues>(schema: z.ZodType): Resolver<V> {
  // as: the schema accepts fewer values than the form may hold; that is what it checks.
  return zodResolver(schema as z.ZodType<V, V>, undefined, { raw: true })
}
