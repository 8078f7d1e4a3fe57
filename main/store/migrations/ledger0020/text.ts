/** What pages say, and the search index. */
export const textTables = ``
