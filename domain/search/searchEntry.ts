import * as z from 'zod'

/** Where something was found: fields of the case, an act on it, what is said of a material, or one of its pages. */
export const searchPlaces = [
  'case',
  'decision',
  'notice',
  'review',
  'discussion',
  'service',
  'material',
  'page',
] as const
/** One place, by its code. */
export const searchPlaceSchema = z.enum(searchPlaces)
export type SearchPlace = z.infer<typeof searchPlaceSchema>

/** A piece of text that can be found: `names` (people and companies, one a line) by pinyin too. */
export interface SearchEntry {
  readonly place: SearchPlace
  /** The case, act or material it belongs to. */
  readonly refId: string
  readonly text: string
  readonly names: string
}
