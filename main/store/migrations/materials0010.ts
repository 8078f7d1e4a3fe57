import type { Migration } from './migration.ts'

/**
 * The first material store. A blob exists once its row in `blob` does; chunks without one are
 * the leftovers of an import that was killed.
 */
export const materials0010: Migration = {
  version: 10,
  sql: `
create table blob(
  sha256 text primary key check(length(sha256) = 64), blobId integer not null unique, bytes integer not null, chunks integer not null
) strict;
create table chunk(blobId integer not null, no integer not null, data blob not null, primary key(blobId, no)) strict;
`,
}
