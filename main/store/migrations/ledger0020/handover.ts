/** Cases handed over from one officer to another. */
export const handoverTables = `
create table handover(
  ordinal integer primary key, id text not null unique, "from" text not null, "to" text not null, reason text not null,
  preparedOn text not null, cases text not null, signed text, doneOn text, struckReason text not null
) strict;
`
