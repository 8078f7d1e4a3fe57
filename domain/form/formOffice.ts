import * as z from 'zod'

const text = z.string().trim()

/**
 * What an office writes into every form (本单位常用内容): filled in once, empty until then.
 *
 * `ownWord` and `givenWord` are the 机关代字 before the kind of a document number (泉丰 + 环责改),
 * for numbers given here and for numbers given by the city bureau.
 */
export const formOfficeSchema = z.object({
  address: text,
  postcode: text,
  contact: text,
  phone: text,
  reconsiderationOrgan: text,
  court: text,
  payment: text,
  ownWord: text,
  givenWord: text,
})
export type FormOffice = z.infer<typeof formOfficeSchema>

/** Nothing typed yet. */
export const emptyFormOffice: FormOffice = {
  address: '',
  postcode: '',
  contact: '',
  phone: '',
  reconsiderationOrgan: '',
  court: '',
  payment: '',
  ownWord: '',
  givenWord: '',
}
