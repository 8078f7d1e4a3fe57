import type { CaseFile } from '#domain/case/caseFile.ts'

/** Somebody on a form: the name as written, and the account where there is one. */
export interface NamedPerson {
  readonly name: string
  readonly staffNo: string | null
}

/**
 * Whether somebody investigated this case, by account and by name on the form: a second account of
 * the same name, a changed name or a case handed over makes nobody another person. Two people of
 * one name are told apart by what stands behind the name, such as the section.
 */
export function isInvestigator(file: Pick<CaseFile, 'case' | 'investigators'>, person: NamedPerson): boolean {
  return everInvestigated(file).some(
    (one) => isSameName(one.name, person.name) || (one.staffNo !== null && one.staffNo === person.staffNo),
  )
}

/** Whether only the name is that of an investigator, while both have accounts and these differ. */
export function isNamesake(file: Pick<CaseFile, 'case' | 'investigators'>, person: NamedPerson): boolean {
  if (person.staffNo === null) return false
  const alike = everInvestigated(file).filter((one) => isSameName(one.name, person.name))
  const byAccount = everInvestigated(file).some((one) => one.staffNo === person.staffNo)
  return alike.length > 0 && !byAccount && alike.some((one) => one.staffNo !== null)
}

function everInvestigated(file: Pick<CaseFile, 'case' | 'investigators'>): readonly NamedPerson[] {
  const { officers, handler } = file.case
  const named = bareName(handler) === '' ? [] : [{ name: handler, staffNo: null }]
  return [...officers, ...named, ...file.investigators]
}

/** Whether two papers mean one name. */
export function isSameName(one: string, other: string): boolean {
  return bareName(one) === bareName(other)
}

/** Forms set names of two characters with an ideographic space (U+3000) between them; what nobody sees is no other name. */
export function bareName(name: string): string {
  return name.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '')
}
