import type { Material } from '#domain/material/material.ts'

import type { PlanItem } from './sealPlan.ts'

/** A page of a material, from 1. */
interface FoundPage {
  readonly materialId: string
  readonly page: number
}

/** The page on which a number is stamped, the first as the materials lie; null when it is on none. */
export function findStamped(
  materials: readonly Pick<Material, 'id' | 'pageLabels'>[],
  label: string,
): FoundPage | null {
  for (const { id, pageLabels } of materials) {
    const at = pageLabels.indexOf(label)
    if (at >= 0) return { materialId: id, page: at + 1 }
  }
  return null
}

/** The page that bears a running number of the sealed catalogue; null when the volume has no such page. */
export function findRunning(
  items: readonly Pick<PlanItem, 'materialId' | 'firstNumber' | 'lastNumber'>[],
  number: number,
): FoundPage | null {
  const item = items.find(({ firstNumber, lastNumber }) => firstNumber <= number && number <= lastNumber)
  return item === undefined ? null : { materialId: item.materialId, page: number - item.firstNumber + 1 }
}
