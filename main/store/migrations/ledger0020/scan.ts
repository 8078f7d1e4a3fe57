/** Scans that are split into documents; the work on them and their small pictures are no record. */
export const scanTables = `
create table scan(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  state text not null, sources text not null, documents text not null, fromMaterial text, addedAt text not null, addedBy text not null
) strict;
create index scanOfCase on scan(caseId, ordinal);
create table scanWork(
  scanId text primary key references scan(id), revision integer not null, sheets text not null, savedAt text not null
) strict;
create table scanSide(
  scanId text not null references scan(id), sha256 text not null, page integer not null, blank text not null,
  picture blob not null, primary key(scanId, sha256, page)
) strict;
`
