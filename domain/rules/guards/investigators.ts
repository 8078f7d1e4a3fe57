import type { CaseFile } from '#domain/case/caseFile.ts'

/**
 * Whether somebody investigated this case. Accounts decide where both sides have one; otherwise
 * the name on paper does (two people of one name are for a person to tell apart).
 */
export function isInvestigator(file: CaseFile, person: { name: string; staffNo: string | null }): boolean {
  return file.case.officers.some((officer) =>
    officer.staffNo !== null && person.staffNo !== null
      ? officer.staffNo === person.staffNo
      : isSameName(officer.name, person.name),
  )
}

/** Whether two papers mean one name. */
export function isSameName(one: string, other: string): boolean {
  return bareName(one) === bareName(other)
}

/** Forms set names of two characters with an ideographic space (U+3000) between them. */
export function bareName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/gu, '')
}
