import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { intakeJsonSchema } from './intakeSchema.ts'

/** Writes docs/intake-folder.schema.json anew; run after a change of domain/intake/intakeFolder.ts. */
writeFileSync(join(import.meta.dirname, '../docs/intake-folder.schema.json'), intakeJsonSchema())
