/** Corrections without a case, compensation, suits and numbers that are filled in by hand. */
export const registerTables = `
create table registerEntry(
  ordinal integer primary key, id text not null unique, caseId text references caseRecord(id) deferrable initially deferred,
  entry text not null
) strict;
`
