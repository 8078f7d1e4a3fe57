/** Which pages of two files show the same sheet. */
export const comparisonTables = ``
