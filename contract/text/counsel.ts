import type { CounselOpinion } from '#domain/counsel/counsel.ts'

/** 采纳情况 as it stands in the file. */
export const adoptionText = {
  all: '采纳',
  part: '部分采纳',
  none: '不采纳',
} as const satisfies Record<NonNullable<CounselOpinion['adoption']>['how'], string>
