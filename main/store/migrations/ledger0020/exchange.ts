/** Ledgers, other systems, the city bureau. */
export const exchangeTables = ``
