/** What a record of a collective discussion holds beside form 37. */
export const discussionTables = ``
