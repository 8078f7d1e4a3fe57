/** Yearly figures, corrections, compensation. */
export const registerTables = ``
