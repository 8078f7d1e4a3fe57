import * as z from 'zod'

import { intakeFolderSchema } from '#domain/intake/intakeFolder.ts'

/** The JSON Schema of `case.json`, as docs/intake-folder.schema.json holds it: what a program has to write. */
export function intakeJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(intakeFolderSchema, { io: 'input' }), null, 2)}\n`
}
