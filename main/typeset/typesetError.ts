/**
 * Why a page could not be set.
 *
 * invalidData: the data does not fit the template's schema · glyphMissing: a character that no font
 * of ours has; the message names it · unknownFont, foreignFont: a font is missing, or one that is not
 * ours was embedded · templateFailed: Typst refused the template · pageCount: a list of pages came
 * out longer or shorter than its data · readBack: a string of the data is not on the printed page.
 */
export type TypesetReason =
  | 'invalidData'
  | 'glyphMissing'
  | 'unknownFont'
  | 'foreignFont'
  | 'templateFailed'
  | 'pageCount'
  | 'readBack'

/** A page that could not be set; the message is for the log and the error's data, never a sentence for the user. */
export class TypesetError extends Error {
  readonly reason: TypesetReason

  constructor(reason: TypesetReason, detail: string) {
    super(detail)
    this.name = 'TypesetError'
    this.reason = reason
  }
}
