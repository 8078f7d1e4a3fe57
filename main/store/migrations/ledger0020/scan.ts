/** Scans that are split into documents. */
export const scanTables = ``
