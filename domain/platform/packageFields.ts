import * as z from 'zod'

/** A value that came inside a package, by the name that the other system gives it. */
export const packageFieldSchema = z.object({ name: z.string(), value: z.string() })
export type PackageField = z.infer<typeof packageFieldSchema>

/** More leaves than any form has; the rest of such a file is not read. */
const mostFields = 500

const leaf = /<([\w.:\p{Script=Han}-]{1,80})(\s[^<>]{0,400})?>([^<]*)<\/\1\s*>/gu
const nameAttribute = /\s(?:name|label|title|caption)\s*=\s*(?:"([^"]*)"|'([^']*)')/iu
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The leaves of an XML file in their order: element name, or its `name`/`label`, and text. Entities
 * that the file declares itself are not followed.
 */
export function fieldsOfXml(text: string): PackageField[] {
  const plain = text
    .replaceAll(/<!--[\s\S]*?-->/gu, '')
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/gu, (_, inside: string) =>
      inside.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    )
  const found: PackageField[] = []
  for (const [, element = '', attributes = '', content = ''] of plain.matchAll(leaf)) {
    const [, double, single] = nameAttribute.exec(attributes) ?? []
    found.push({ name: double ?? single ?? element, value: decoded(content).trim() })
    if (found.length === mostFields) break
  }
  return found.filter((field) => field.value !== '')
}

/** The leaves of a JSON file in their order; null when it is no JSON. Pairs such as `{"name": …, "value": …}` are one field. */
export function fieldsOfJson(text: string): PackageField[] | null {
  try {
    return leavesOf(z.json().parse(JSON.parse(text)), '').slice(0, mostFields)
  } catch {
    return null
  }
}

type Json = z.infer<ReturnType<typeof z.json>>

function leavesOf(value: Json, name: string): PackageField[] {
  if (Array.isArray(value)) return value.flatMap((one: Json) => leavesOf(one, name))
  if (typeof value !== 'object' || value === null)
    return value === null || value === '' ? [] : [{ name, value: String(value) }]
  const entries = Object.entries(value)
  const label = entries.find(([key]) => /^(?:name|label|title)$/iu.test(key))?.[1]
  const content = entries.find(([key]) => /^value$/iu.test(key))?.[1]
  if (typeof label === 'string' && content !== undefined) return leavesOf(content, label)
  return entries.flatMap(([key, one]) => leavesOf(one, key))
}

/** The fields of a sheet: a row of names over a row of values, or two columns of name and value. */
export function fieldsOfRows(rows: readonly (readonly string[])[]): PackageField[] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const isPairs = filled.length > 2 || filled.every((row) => row.length <= 2)
  const pairs = isPairs
    ? filled.map((row) => [row[0] ?? '', row[1] ?? ''] as const)
    : (filled[0] ?? []).map((name, column) => [name, filled[1]?.[column] ?? ''] as const)
  return pairs.filter(([name, value]) => name !== '' && value !== '').map(([name, value]) => ({ name, value }))
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}
