/** Remarks on pages (批注) and pages that were read (已阅). */
export const remarkTables = `
create table remark(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  materialId text not null references material(id), version integer not null, page integer not null, rect text,
  quote text not null, text text not null, written text not null, answers text not null, closed text
) strict;
create index remarkOfCase on remark(caseId, ordinal);
create table pageReading(
  staffNo text not null, materialId text not null references material(id), version integer not null,
  pages text not null, isMarked integer not null, primary key(staffNo, materialId, version)
) strict;
`
