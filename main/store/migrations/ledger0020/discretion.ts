/** 裁量表 and the calculations made by them. */
export const discretionTables = `
create table discretionTable(
  ordinal integer primary key, id text not null unique, code text not null, no integer not null check(no > 0),
  "table" text not null, note text not null, addedAt text not null, addedBy text not null, retiredReason text not null,
  unique(code, no)
) strict;
create table calculation(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), no integer not null,
  partyId text not null, "table" text not null, tableVersion integer not null, choices text not null, computation text not null,
  finalAmount integer not null, deviationReason text not null, computedOn text not null, computedBy text not null,
  signedMaterialId text references material(id) deferrable initially deferred, struckReason text not null, unique(caseId, no)
) strict;
`
