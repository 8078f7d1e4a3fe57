import type { CaseFile } from '#domain/case/caseFile.ts'

import type { Service } from './service.ts'

/** A notice or decision as the ledger knows it; a plain paper is its own document. */
interface Served {
  readonly id: string
  readonly materialId: string | null
}

/**
 * The attempts on a notice or decision, also those written on its paper before it was recorded
 * itself, in the order of the ledger. Struck rows are left out.
 */
export function servicesOf(file: Pick<CaseFile, 'services'>, { id, materialId }: Served): Service[] {
  return file.services.filter(
    ({ document, struckReason }) => struckReason === '' && (document.id === id || document.id === materialId),
  )
}

/** The attempts on papers of these kinds (责令改正, 催告书 …), struck rows left out. */
export function servicesOfKinds(file: Pick<CaseFile, 'services' | 'materials'>, kinds: readonly string[]): Service[] {
  const ids = new Set(file.materials.filter((one) => kinds.includes(one.kind)).map((one) => one.id))
  return file.services.filter(({ document, struckReason }) => struckReason === '' && ids.has(document.id))
}
