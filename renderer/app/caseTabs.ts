/** The tabs of a case page, in their order. */
export const caseTabs = [
  'overview',
  'materials',
  'review',
  'discussion',
  'decision',
  'forms',
  'service',
  'print',
  'archive',
  'trail',
] as const
export type CaseTab = (typeof caseTabs)[number]
