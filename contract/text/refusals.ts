import * as z from 'zod'

import { actionOf } from './actions.ts'

/** What `act.refused` records: the operation, and each ground with its article. */
const refusalSchema = z.object({
  op: z.string(),
  grounds: z.array(z.object({ message: z.string(), law: z.string(), article: z.string() })).min(1),
})

/**
 * A refusal in plain words: who tried what, why it was refused, under which article.
 *
 * @param payload the payload of the event as JSON text. Null when it says nothing of a refusal: its
 * values were destroyed, or it is an event of another kind.
 */
export function refusalSentence(actor: string, payload: string): string | null {
  const refusal = refusalOf(payload)
  if (refusal === null) return null
  const why = refusal.grounds.map(({ message, law, article }) => {
    const bare = message.replaceAll(/[。\s]+$/gu, '')
    // Most sentences of the rule pack name their article themselves.
    return bare.includes(article) ? bare : `${bare}（依据：${law}${article}）`
  })
  return `${actor}要${actionOf(refusal.op)}，没有准许：${why.join('；')}。`
}

function refusalOf(payload: string): z.infer<typeof refusalSchema> | null {
  try {
    const parsed = refusalSchema.safeParse(JSON.parse(payload))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
