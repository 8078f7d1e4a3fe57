import { pageCount, type Material } from './material.ts'

/** Whether one of these materials has this page (from 1) in this version; withdrawn ones count, as nothing is ever deleted. */
export function hasPage(
  materials: readonly Material[],
  { materialId, version, page }: { materialId: string; version: number; page: number },
): boolean {
  const material = materials.find((one) => one.id === materialId)
  const found = material?.versions.find((one) => one.no === version)
  return material !== undefined && found !== undefined && page <= pageCount({ ...material, versions: [found] })
}
