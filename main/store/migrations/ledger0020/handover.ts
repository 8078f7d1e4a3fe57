/** Cases handed over, the readable mirror. */
export const handoverTables = ``
