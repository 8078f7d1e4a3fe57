/** 裁量表 and the calculations made by them. */
export const discretionTables = ``
