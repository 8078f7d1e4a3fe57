/** Remarks on pages (批注) and pages that were read (已阅). */
export const remarkTables = ``
