/** Templates, drafts, internal approvals, document numbers. */
export const formTables = `
create table formTemplate(
  ordinal integer primary key, id text not null unique, code text not null, no integer not null check(no > 0), sha256 text not null,
  bytes integer not null, fileName text not null, active integer not null, addedAt text not null, addedBy text not null,
  unique(code, no)
) strict;
create table formDraft(
  materialId text primary key references material(id), caseId text not null references caseRecord(id), code text not null,
  formCode text not null, path text not null, state text not null, trouble text not null, openedAt text not null, openedBy text not null
) strict;
create index formDraftOfCase on formDraft(caseId);
create index formDraftByState on formDraft(state);
create table formDraftVersion(
  materialId text not null references formDraft(materialId), no integer not null check(no > 0), sha256 text not null,
  bytes integer not null, savedAt text not null, primary key(materialId, no)
) strict;
create table formApproval(
  id text primary key references material(id), caseId text not null references caseRecord(id),
  scanMaterialId text references material(id) deferrable initially deferred, entries text not null
) strict;
create index formApprovalOfCase on formApproval(caseId);
create table docNumber(
  ordinal integer primary key, id text not null unique, kind text not null, text text not null unique, mode text not null,
  caseId text references caseRecord(id), materialId text references material(id) deferrable initially deferred,
  takenOn text not null, takenBy text not null, state text not null, reason text not null
) strict;
create index docNumberOfCase on docNumber(caseId);
`
