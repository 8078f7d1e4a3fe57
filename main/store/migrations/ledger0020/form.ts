/** Templates, drafts, internal approvals, document numbers. */
export const formTables = ``
