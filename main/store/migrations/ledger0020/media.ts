/** Photo sheets, audio and video; what cameras wrote and small views, which can be made again. */
export const mediaTables = `
create table photoSheet(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), title text not null,
  common text not null, photos text not null, materialId text references material(id) deferrable initially deferred
) strict;
create index photoSheetOfCase on photoSheet(caseId, ordinal);
create table recording(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  materialId text not null references material(id) deferrable initially deferred, title text not null, deviceNo text not null,
  recorder text not null, "from" text not null, "to" text not null, place text not null, proves text not null,
  documentId text references material(id) deferrable initially deferred, storedAt text not null, retention text not null,
  path text, fileName text not null, mediaType text not null, bytes integer not null, sha256 text not null, seconds integer,
  lastCheck text, uses text not null
) strict;
create index recordingOfCase on recording(caseId, ordinal);
create table pictureFacts(sha256 text primary key, facts text not null) strict;
create table pictureView(
  sha256 text not null, page integer not null, maximum integer not null, jpeg blob not null, primary key(sha256, page, maximum)
) strict;
`
