import Docxtemplater, { type DXT } from 'docxtemplater'
import * as z from 'zod'

import { isKnownField, nearestField } from '#domain/form/formFields.ts'

import { openZip } from './openZip.ts'

/** What is wrong with a template: a field nobody knows (and the one that was probably meant), or braces that do not match. */
export interface TemplateFault {
  readonly what: 'unknownField' | 'brokenTag'
  readonly name: string
  readonly meant: string
}

/** Every field that a template names, each once, in its order; header and footer among them. */
export function fieldsOf(bytes: Uint8Array): string[] {
  const found = new Set<string>()
  const collect = (parts: readonly DXT.Part[]): void => {
    for (const part of parts) {
      if (part.type === 'placeholder' && typeof part.value === 'string') found.add(part.value)
      const inner: unknown = Reflect.get(part, 'subparsed')
      // as: a loop holds the parts between its tags
      if (Array.isArray(inner)) collect(inner as DXT.Part[])
    }
  }
  const collector = {
    name: 'fields',
    postparse(parts: DXT.Part[]) {
      collect(parts)
      return parts
    },
  }
  new Docxtemplater(openZip(bytes), { paragraphLoop: true, errorLogging: false, modules: [collector] })
  return [...found]
}

/**
 * What keeps a template from being filled, each fault by name.
 *
 * @throws WorkerRefusal `notDocx`
 */
export function templateFaults(bytes: Uint8Array): TemplateFault[] {
  try {
    return fieldsOf(bytes)
      .filter((name) => !isKnownField(name))
      .map((name) => ({ what: 'unknownField', name, meant: nearestField(name) }))
  } catch (error) {
    const broken = brokenTags(error)
    if (broken === null) throw error
    return broken.map((name) => ({ what: 'brokenTag', name, meant: '' }))
  }
}

const complaintSchema = z.object({ properties: z.object({ xtag: z.string().optional() }).optional() })
const packageErrorSchema = z.object({
  properties: z.object({ errors: z.array(complaintSchema).optional(), xtag: z.string().optional() }),
})

/** The tags that the package complains about; null for any other exception. */
function brokenTags(error: unknown): string[] | null {
  const parsed = packageErrorSchema.safeParse(error)
  if (!parsed.success) return null
  const { errors, xtag = '' } = parsed.data.properties
  const tags = (errors ?? [{ properties: { xtag } }]).map((one) => one.properties?.xtag ?? '')
  return [...new Set(tags)]
}
