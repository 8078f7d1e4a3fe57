/** Service of any document, payments. */
export const serviceTables = ``
