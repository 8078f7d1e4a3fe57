import type { CaseFile } from '#domain/case/caseFile.ts'
import type { Material, Volume } from '#domain/material/material.ts'

import { formByKind } from './formByKind.ts'
import type { RulePack } from './rulePack.ts'

/** Where undated papers stand inside their place: at its end. */
const noDate = '9999-99-99'

/**
 * The materials of one volume in the order of the dossier (form 63).
 *
 * Positions chosen by hand win when every material has one; otherwise place by place, inside a
 * place by document date, and each 送达回证 right behind its document. Which document that is comes
 * from `receipts` (see `receiptPairs`), else from an equal number, else from the title.
 */
export function dossierOrder(
  materials: readonly Material[],
  volume: Volume,
  pack: RulePack,
  receipts: ReadonlyMap<string, string> = new Map(),
): Material[] {
  const mine = materials.filter((material) => material.volume === volume)
  if (mine.length > 0 && mine.every((material) => material.position !== null)) {
    return mine.toSorted((one, other) => (one.position ?? 0) - (other.position ?? 0))
  }
  const hosts = new Map(mine.map((material) => [material.id, hostOf(material, mine, pack, receipts)]))
  const free = mine.filter((material) => hosts.get(material.id) === undefined)
  return sortByPlace(free, volume, pack).flatMap((host) => [
    host,
    ...mine.filter((material) => hosts.get(material.id) === host.id).toSorted(byDate),
  ])
}

/** Receipt → document, from every attempt of the ledger; struck rows put nothing anywhere. */
export function receiptPairs(file: CaseFile): Map<string, string> {
  const papers = new Map([...file.notices, ...file.decisions].map(({ id, materialId }) => [id, materialId]))
  return new Map(
    file.services
      .filter((service) => service.struckReason === '')
      .flatMap(({ document, receiptMaterialId }) => {
        const materialId = document.of === 'material' ? document.id : (papers.get(document.id) ?? null)
        const isPair = receiptMaterialId !== null && materialId !== null && receiptMaterialId !== materialId
        return isPair ? [[receiptMaterialId, materialId] as const] : []
      }),
  )
}

function hostOf(
  material: Material,
  all: readonly Material[],
  pack: RulePack,
  receipts: ReadonlyMap<string, string>,
): string | undefined {
  if (!isAttached(material, pack, receipts)) return undefined
  const hosts = all.filter((one) => one.id !== material.id && !isAttached(one, pack, receipts))
  const paired = hosts.find((host) => host.id === receipts.get(material.id))
  if (paired !== undefined) return paired.id
  if (formByKind(pack, material.kind)?.attaches !== true) return undefined
  const numbered = hosts.find(
    (host) => host.docNo !== '' && (host.docNo === material.docNo || material.title.includes(host.docNo)),
  )
  return (numbered ?? longestTitleIn(hosts, material.title))?.id
}

/** A form that always goes behind another, or whatever the ledger names as a receipt and was not served itself. */
function isAttached({ id, kind }: Material, pack: RulePack, receipts: ReadonlyMap<string, string>): boolean {
  if (formByKind(pack, kind)?.attaches === true) return true
  return receipts.has(id) && ![...receipts.values()].includes(id)
}

/** 《不予行政处罚决定书》送达回证 names its document; the longest title that fits is meant. */
function longestTitleIn(hosts: readonly Material[], title: string): Material | undefined {
  return hosts
    .filter((host) => title.includes(host.title))
    .toSorted((one, other) => other.title.length - one.title.length)[0]
}

function sortByPlace(materials: readonly Material[], volume: Volume, pack: RulePack): Material[] {
  const places = pack.dossierOrder[volume]
  const last = places.findIndex((place) => place.others)
  const placeOf = (material: Material) => {
    const found = places.findIndex((place) => place.kinds.includes(material.kind))
    return found === -1 ? last : found
  }
  return materials.toSorted((one, other) => placeOf(one) - placeOf(other) || byDate(one, other))
}

function byDate(one: Material, other: Material): number {
  return (one.docDate ?? noDate).localeCompare(other.docDate ?? noDate) || one.title.localeCompare(other.title, 'zh')
}
