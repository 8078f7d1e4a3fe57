/** Where printed sheets are, and what was printed. */
export const paperTables = ``
