/** Characters of the longest text that anybody types into one field. */
const longest = 20_000
/** Characters of the longest name, title, number or place. */
const longestLine = 500

/** Fields of one line: names, titles, numbers, places. */
const lines = new Set(
  `name title post reviewer submittedBy speaker docNo filingNo cause organ handler representative author place
  staffNo cardNo code phone receiver relation address parentOrgan areaCode fondNo archiveNo decidedBy`.split(/\s+/u),
)

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u
const lineBreak = /[\n\r\t\u2028\u2029]/u

interface Checked {
  readonly value: unknown
  readonly issues: { code: 'custom'; path: PropertyKey[]; message: string; input: unknown }[]
}

/**
 * A check for everything that people type: no control characters, no half characters (they could
 * not be hashed, printed or searched), at most 20,000 characters, and one line of 500 in names,
 * titles and numbers. Every command of the contract carries it.
 */
export function typedText(checked: { value: unknown; issues: unknown[] }): void {
  // as: zod's raw issues of many kinds; only this kind is added here
  walk(checked as Checked, checked.value, [])
}

function walk(checked: Checked, value: unknown, path: readonly PropertyKey[]): void {
  if (typeof value === 'string') {
    const message = faultOf(value, path.findLast((step) => typeof step === 'string') ?? '')
    if (message !== null) checked.issues.push({ code: 'custom', path: [...path], message, input: value })
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) walk(checked, one, [...path, index])
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) walk(checked, one, [...path, key])
  }
}

/** A code of `contract/text/inputIssues.ts`, or null. */
function faultOf(text: string, field: PropertyKey): string | null {
  if (!text.isWellFormed()) return 'halfCharacter'
  if (control.test(text)) return 'controlCharacter'
  if (text.length > longest) return 'tooLong'
  if (!lines.has(String(field))) return null
  if (text.length > longestLine) return 'tooLongLine'
  return lineBreak.test(text) ? 'lineBreak' : null
}
