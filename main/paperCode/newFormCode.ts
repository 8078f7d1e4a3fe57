import { randomBytes } from 'node:crypto'

import { formCodeAlphabet } from '#domain/paper/sheetCode.ts'

/** A new form code (表单码) for the footer of one print: 40 random bits. */
export function newFormCode(): string {
  return Array.from(randomBytes(8), (byte) => formCodeAlphabet[byte % formCodeAlphabet.length]).join('')
}
