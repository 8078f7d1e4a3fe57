/** 案件审查, legal counsel and their opinions. */
export const examinationTables = ``
