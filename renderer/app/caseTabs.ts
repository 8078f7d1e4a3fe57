/** The tabs of a case page, in their order. */
export const caseTabs = [
  'overview',
  'materials',
  'media',
  'review',
  'discussion',
  'decision',
  'forms',
  'service',
  'print',
  'bureau',
  'archive',
  'trail',
] as const
export type CaseTab = (typeof caseTabs)[number]
