/** Amounts as people read them (30,000); years and counts stay as they are. */
const grouped = new Intl.NumberFormat('zh-CN', { useGrouping: 'min2' })

/**
 * Fills the `{placeholders}` of a sentence of the rule pack.
 *
 * @throws Error when the sentence asks for a value that was not given: a rule pack and the code
 * that uses it have drifted apart, and half a sentence must not reach a user.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`no value for {${name}} in: ${template}`)
    return typeof value === 'number' ? grouped.format(value) : value
  })
}
