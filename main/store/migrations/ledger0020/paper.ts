/** Printed documents and where they are, scans that came back, and what was printed. */
export const paperTables = `
create table paperCopy(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  materialId text not null references material(id), version integer not null, pages integer, act text not null,
  place text not null, sent integer not null, movedAt text not null, returned text,
  note text not null
) strict;
create index paperCopyOfMaterial on paperCopy(materialId, version);
create index paperCopyOfCase on paperCopy(caseId, ordinal);
create index paperCopyByMove on paperCopy(movedAt);
create table scanArrival(
  ordinal integer primary key, id text not null unique, sha256 text not null, bytes integer not null, fileName text not null,
  gate text not null, arrivedAt text not null, arrivedBy text not null, sides text not null
) strict;
create index arrivalByContent on scanArrival(sha256);
create table scanTaken(
  directory text not null, name text not null, size integer not null, mtimeMs real not null, primary key(directory, name)
) strict;
create table printRun(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), printedAt text not null,
  printedBy text not null, duplex integer not null, pages integer not null, parts text not null
) strict;
create index printRunOfCase on printRun(caseId, ordinal);
`
