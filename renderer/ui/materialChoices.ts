import { isOnRecord, type Material } from '#domain/material/material.ts'

import type { Choice } from './form/fields.tsx'

/** Materials that count as record, to be named as proof of an act. */
export function paperChoices(materials: readonly Material[]): Choice[] {
  return materials
    .filter((material) => material.withdrawnReason === '' && isOnRecord(material))
    .map((material) => ({
      value: material.id,
      label: `${material.title}${material.docDate === null ? '' : `（${material.docDate}）`}`,
    }))
}

/** Materials of one volume in the order in which they lie; those without a place follow behind. */
export function inOrder(materials: readonly Material[]): Material[] {
  return materials.toSorted(
    (one, other) => (one.position ?? Number.MAX_SAFE_INTEGER) - (other.position ?? Number.MAX_SAFE_INTEGER),
  )
}

/** The ids of a case's materials as they lie: 正卷, then 副卷. */
export function idsInOrder(materials: readonly Material[]): string[] {
  const volumes = ['正', '副'] as const
  return volumes.flatMap((volume) =>
    inOrder(materials.filter((material) => material.volume === volume)).map((material) => material.id),
  )
}
