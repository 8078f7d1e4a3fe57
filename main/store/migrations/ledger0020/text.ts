/** What pages say, and the search index. */
export const textTables = `
create table textFile(
  sha256 text primary key, state text not null check(state in ('waiting', 'read', 'failed')), reason text not null,
  mediaType text not null, fileName text not null, pages integer not null
) strict;
create index textFileWaiting on textFile(sha256) where state = 'waiting';
create table pageText(
  sha256 text not null references textFile(sha256), page integer not null check(page > 0),
  source text not null check(source in ('waiting', 'layer', 'ocr', 'office', 'blank', 'failed')),
  text text not null, boxes text not null, confidence integer, secretMark text, readAt text, primary key(sha256, page)
) strict;
create index pageTextWaiting on pageText(sha256, page) where source = 'waiting';
create index pageTextSecret on pageText(sha256, page) where secretMark is not null;
create table secretCheck(
  id text primary key, sha256 text not null, page integer not null, mark text not null, reason text not null,
  checkedBy text not null, checkedAt text not null
) strict;
create table searchEntry(
  id integer primary key, caseId text not null references caseRecord(id), place text not null, refId text not null,
  page integer not null, sha256 text, readAt text, text text not null, names text not null,
  unique(caseId, place, refId, page)
) strict;
create virtual table searchText using fts5(
  body, number, pinyin, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
);
create table searchDirty(caseId text primary key) strict;
insert into searchDirty select id from caseRecord;
`
