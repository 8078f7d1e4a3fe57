import * as z from 'zod'

import {
  recordingCheckSchema,
  recordingFieldsSchema,
  recordingSchema,
  recordingUseSchema,
} from '#domain/media/recording.ts'

import { command, query } from './operation.ts'

const writers = ['handler', 'examiner', 'reviewer', 'recorder', 'archivist'] as const
const touches = ['case', 'recording', 'workbench'] as const
const made = z.object({ recordingId: z.string() })

/** Films and sound recordings of a case (音像记录), linked where they lie or kept in the desk. */
export const recordingOperations = {
  'recording.list': query(z.object({ caseId: z.string() }), z.array(recordingSchema)),
  /** `isCopied`: the bytes are kept in the desk; else only path and hash, and a carrier page for the dossier. */
  'recording.add': command(
    z.object({ caseId: z.string(), token: z.string(), isCopied: z.boolean(), fields: recordingFieldsSchema }),
    made,
    touches,
    writers,
  ),
  /** The same for a film that is among the materials already. */
  'recording.register': command(
    z.object({ materialId: z.string(), fields: recordingFieldsSchema }),
    made,
    touches,
    writers,
  ),
  'recording.save': command(
    z.object({ recordingId: z.string(), fields: recordingFieldsSchema }),
    z.object({}),
    touches,
    writers,
  ),
  /** Reads the file anew and compares its hash. */
  'recording.check': command(z.object({ recordingId: z.string() }), recordingCheckSchema, touches, writers),
  /** The file lies elsewhere now; refused unless it is the same byte for byte. */
  'recording.relink': command(z.object({ recordingId: z.string(), token: z.string() }), z.object({}), touches, writers),
  'recording.use': command(
    z.object({ recordingId: z.string(), use: recordingUseSchema }),
    z.object({}),
    touches,
    writers,
  ),
}
