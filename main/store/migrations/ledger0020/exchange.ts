/** Ledgers, other systems, the city bureau. */
export const exchangeTables = `
create table ledgerMapping(
  shape text primary key, fields text not null, savedAt text not null
) strict;
create table ledgerImport(
  ordinal integer primary key, id text not null unique, fileName text not null, sheet text not null, sha256 text not null,
  mapping text not null, importedAt text not null, importedBy text not null
) strict;
create table ledgerRow(
  ordinal integer primary key, id text not null unique, importId text not null references ledgerImport(id), rowNo integer not null,
  state text not null check(state in ('created', 'matched', 'left')), caseId text references caseRecord(id),
  "values" text not null, cells text not null, problems text not null, unique(importId, rowNo)
) strict;
create index ledgerRowOfCase on ledgerRow(caseId, ordinal);
create table bureauTrip(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  purpose text not null, sentOn text not null, sentBy text not null, note text not null, folder text not null, files text not null,
  returnedOn text, docNo text not null, materialId text references material(id) deferrable initially deferred, endedReason text not null
) strict;
create table sheetTemplate(
  ordinal integer primary key, id text not null unique, kind text not null, no integer not null, sha256 text not null, bytes integer not null,
  fileName text not null, active integer not null, addedAt text not null, addedBy text not null, unique(kind, no)
) strict;
create index bureauTripOfCase on bureauTrip(caseId, ordinal);
create table platformEntry(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  platform text not null, section text not null, target text not null, field text not null, value text not null,
  enteredOn text not null, enteredBy text not null, recordedBy text not null, undoneReason text not null
) strict;
create index platformEntryOfCase on platformEntry(caseId, ordinal);
`
