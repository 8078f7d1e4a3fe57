/** 规范性文件、重大行政决策, topics of 三重一大. */
export const normativeTables = `
create table normativeEntry(ordinal integer primary key, id text not null unique, entry text not null) strict;
`
