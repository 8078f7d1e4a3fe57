import type { CaseView } from '#contract/case.ts'
import { findRunning, findStamped } from '#domain/dossier/findPageNumber.ts'
import { currentVersion } from '#domain/material/material.ts'
import type { Remark } from '#domain/review/remark.ts'
import type { Citation, PageRect, PageRef } from '#domain/review/review.ts'
import { idsInOrder } from '#renderer/ui/materialChoices.ts'
import type { PlacedArea } from '#renderer/ui/viewer/pageMarkings.ts'

import { citationKey, type OpenRow } from './answers.ts'
import type { DeskPlace } from './useDeskPlace.ts'

/** A citation and the row that stands on it. */
interface Cited {
  readonly row: string
  readonly citation: Citation
}

/** Which rows cite a page, and where on it. */
export function citedOn(page: PageRef, rows: readonly Pick<OpenRow, 'row' | 'citations'>[]): Cited[] {
  return rows.flatMap(({ row, citations }) =>
    citations.filter((one) => isSamePage(one, page)).map((citation) => ({ row, citation })),
  )
}

/** Everything that lies on a page: cited places, remarks, words that were looked for, what is being drawn. */
export function areasOn(
  page: PageRef,
  cited: readonly Cited[],
  remarks: readonly Remark[],
  { place, target, quoted, drawn }: Pick<DeskPlace, 'place' | 'target' | 'quoted' | 'drawn'>,
): PlacedArea[] {
  const area = (key: string, rect: PageRect | null, tone: PlacedArea['tone'], isCurrent = rect === target?.rect) =>
    rect === null ? [] : [{ key, rect, tone, isCurrent }]
  const isQuoted = place !== null && isSamePage(page, { ...place, page: target?.page ?? 0 })
  return [
    ...cited.flatMap(({ row, citation }) => area(`${row} ${citationKey(citation)}`, citation.rect, 'cited')),
    ...remarks.flatMap((remark) => (isSamePage(remark, page) ? area(remark.id, remark.rect, 'remark') : [])),
    ...(isQuoted ? quoted.flatMap((rect) => area(`quote ${rect.x} ${rect.y}`, rect, 'cited', true)) : []),
    ...(drawn !== null && isSamePage(drawn.page, page) ? area('drawn', drawn.rect, 'drawn') : []),
  ]
}

export function isSamePage(one: PageRef, other: PageRef): boolean {
  return one.materialId === other.materialId && one.version === other.version && one.page === other.page
}

/** `卷37` is a running number of the catalogue; anything else is looked for among the stamps. */
export function pageByName(view: CaseView, items: Parameters<typeof findRunning>[0], name: string): PageRef | null {
  const running = /^卷\s*(\d+)$/u.exec(name)?.[1]
  const { materials } = view.file
  const lying = idsInOrder(materials.filter((one) => one.withdrawnReason === '')).flatMap(
    (id) => materials.find((one) => one.id === id) ?? [],
  )
  const found = running === undefined ? findStamped(lying, name) : findRunning(items, Number(running))
  const material = materials.find((one) => one.id === found?.materialId)
  const version = material === undefined ? null : currentVersion(material)
  return found === null || version === null ? null : { ...found, version: version.no }
}
