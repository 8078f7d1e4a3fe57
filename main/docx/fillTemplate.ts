import { writeFile } from 'node:fs/promises'

import Docxtemplater from 'docxtemplater'
import * as z from 'zod'

import { blank } from '#domain/form/formPeople.ts'
import { WorkerRefusal } from '#main/worker/refusal.ts'

import { openZip } from './openZip.ts'
import { replaceCode } from './sheetPicture.ts'
import { templateFaults } from './templateFaults.ts'

/** What fills a template: texts and lists of rows. */
export const formValuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))]))

/** Fields whose emptiness means that the sentence is not needed, not that somebody must write it. */
const mayBeEmpty = new Set(['听证告知', '减轻依据', '负责人称谓', '讨论次数', '讨论方案', '偏离理由'])

/**
 * Fills a DOCX template and writes it. A value that is not known becomes a blank to be written in;
 * line breaks in values stay line breaks; nothing in a value can become markup.
 *
 * @throws WorkerRefusal `templateFields` when it names unknown fields or its braces do not match;
 * `notDocx` when it is no DOCX. The detail lists what is wrong.
 */
export async function fillTemplate(
  bytes: Uint8Array,
  values: z.infer<typeof formValuesSchema>,
  output: string,
): Promise<void> {
  const faults = templateFaults(bytes)
  if (faults.length > 0) throw new WorkerRefusal('templateFields', JSON.stringify(faults))
  const document = new Docxtemplater(openZip(bytes), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: (part: { module?: string }) => (part.module === undefined ? blank : ''),
    parser: (tag) => ({ get: (scope: unknown) => valueOf(scope, tag) }),
  })
  document.render(values)
  await replaceCode(document.getZip(), values['表单码'])
  await writeFile(output, document.toBuffer({ compression: 'DEFLATE' }))
}

/** The field of a scope as it is printed; undefined when the scope has none, so that the outer one is asked. */
function valueOf(scope: unknown, tag: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, tag)) return undefined
  const value: unknown = Reflect.get(scope, tag)
  if (typeof value !== 'string') return value
  const plain = printable(value)
  return plain === '' && !mayBeEmpty.has(tag) ? blank : plain
}

/** Without what XML 1.0 cannot hold: control characters and halves of a pair. */
function printable(value: string): string {
  return value.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
