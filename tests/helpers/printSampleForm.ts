import { sampleReviewForm } from '#typeset/testing/sampleForms.ts'
import { typeset } from '#typeset/typeset.ts'

/** Prints a review form of several pages; gives its path, its code and how many pages it has. */
export async function printSampleForm(
  output: string,
  formCode = '8F3K2M7Q',
): Promise<{ path: string; formCode: string; pages: number }> {
  const data = { ...sampleReviewForm, formCode, remarks: '存查。\n'.repeat(30) }
  const { pages } = await typeset({ template: 'reviewForm', data, at: '2026-09-14T02:00:00.000Z', output })
  return { path: output, formCode, pages }
}
