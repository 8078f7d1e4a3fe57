import * as z from 'zod'

import { reviewPhraseSchema } from '#domain/review/phrase.ts'

import { command, query } from './operation.ts'

/** Standard phrases of the office (常用语), beside the ones that come with the program. */
export const phraseOperations = {
  'phrase.list': query(z.object({}), z.array(reviewPhraseSchema)),
  /** Replaces the office's own phrases. */
  'phrase.save': command(
    z.object({ phrases: z.array(reviewPhraseSchema).max(500) }),
    z.object({}),
    ['phrase'],
    ['reviewer', 'administrator'],
  ),
}
