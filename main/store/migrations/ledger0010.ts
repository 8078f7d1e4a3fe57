import type { Migration } from './migration.ts'
import { trailTables } from './trailTables0010.ts'

const caseTables = `
create table caseRecord(
  ordinal integer primary key, id text not null unique, filingNo text not null, cause text not null, source text not null,
  organ text not null, handler text not null, facts text not null, retention text not null, archiveNo text not null, archivedOn text
) strict;
create table party(
  id text not null, caseId text not null references caseRecord(id), position integer not null, kind text not null,
  name text not null, code text not null, address text not null, representative text not null, phone text not null, primary key(caseId, id)
) strict;
create index partyOfCase on party(caseId, position);
create table officer(
  id text not null, caseId text not null references caseRecord(id), position integer not null, name text not null,
  cardNo text not null, cardValidFrom text, cardValidTo text, staffNo text, primary key(caseId, id)
) strict;
create index officerOfCase on officer(caseId, position);
create table milestone(
  id text not null, caseId text not null references caseRecord(id), position integer not null, kind text not null,
  day text not null, note text not null, materialId text references material(id) deferrable initially deferred, origin text not null, primary key(caseId, id)
) strict;
create index milestoneOfCase on milestone(caseId, position);
`

const materialTables = `
create table material(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), kind text not null,
  title text not null, docNo text not null, docDate text, author text not null, volume text not null, position integer,
  paperState text not null, remark text not null, withdrawnReason text not null
) strict;
create index materialOfCase on material(caseId, ordinal);
create table materialVersion(
  materialId text not null references material(id), no integer not null check(no > 0), sha256 text not null, bytes integer not null,
  fileName text not null, gate text not null, addedAt text not null, addedBy text not null, primary key(materialId, no)
) strict;
create index versionByContent on materialVersion(sha256);
`

const actTables = `
create table reviewRound(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), no integer not null,
  kind text not null, submittedOn text not null, submittedBy text not null, reviewer text not null, reviewerStaffNo text,
  snapshot text not null, answers text not null, opinion text, opinionText text not null, concludedOn text,
  signedMaterialId text references material(id) deferrable initially deferred, origin text not null, blemishes text not null,
  unique(caseId, no)
) strict;
create table discussion(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), no integer not null,
  heldOn text not null, "from" text not null, "to" text not null, place text not null, presider text not null, recorder text not null,
  attendees text not null, absent text not null, observers text not null, recusals text not null, report text not null,
  pleadings text not null, legalOpinion text not null, statements text not null, conclusion text,
  signedMaterialId text references material(id) deferrable initially deferred, origin text not null, blemishes text not null,
  unique(caseId, no)
) strict;
create table notice(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), docNo text not null,
  proposedKinds text not null, proposedFine integer, hearingRightTold integer not null,
  materialId text references material(id) deferrable initially deferred
) strict;
create index noticeOfCase on notice(caseId, ordinal);
create table decision(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), docNo text not null,
  decidedOn text not null, organ text not null, partyIds text not null, outcome text not null, kinds text not null, fine integer,
  article text not null, text text not null, materialId text references material(id) deferrable initially deferred,
  origin text not null, blemishes text not null
) strict;
create index decisionOfCase on decision(caseId, ordinal);
create table service(
  ordinal integer primary key, id text not null unique, noticeId text references notice(id), decisionId text references decision(id),
  caseId text not null references caseRecord(id), partyId text not null, method text not null, servedOn text not null,
  receiver text not null, relation text not null,
  receiptMaterialId text references material(id) deferrable initially deferred, check((noticeId is null) <> (decisionId is null)),
  foreign key(caseId, partyId) references party(caseId, id) deferrable initially deferred
) strict;
create index serviceOfNotice on service(noticeId, ordinal);
create index serviceOfDecision on service(decisionId, ordinal);
create table publicity(
  ordinal integer primary key, decisionId text not null references decision(id), place text not null, publishedOn text not null,
  until text, withdrawnOn text, unique(decisionId, place, publishedOn)
) strict;
create table seal(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), volume text not null,
  sealedAt text not null, "by" text not null, path text not null, bytes integer not null, sha256 text not null,
  merkleRoot text not null, pages integer not null, items integer not null
) strict;
create index sealOfCase on seal(caseId, ordinal);
`

const deskTables = `
create table account(
  staffNo text primary key, name text not null, post text not null, roles text not null, active integer not null, passwordHash text
) strict;
create table setting(key text primary key, json text not null) strict;
create table draft(key text primary key, json text not null, savedAt text not null) strict;
`

/** The first ledger: cases and all that hangs on them, accounts, settings, the trail. */
export const ledger0010: Migration = {
  version: 10,
  sql: caseTables + materialTables + actTables + deskTables + trailTables,
}
