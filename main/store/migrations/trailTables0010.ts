/**
 * The trail. Every UNIQUE is a hole for INSERT OR REPLACE, which deletes the older row: it is
 * closed twice, by the conditions below and by `recursive_triggers`. Without rowid, because a
 * rowid would be one more unique column. Triggers stop mistakes, not somebody who holds the key;
 * that one is caught by `verifyTrail` and by an anchor kept outside.
 */
export const trailTables = `
create table event(
  device text not null, seq integer not null, prev text not null check(length(prev) = 64),
  hash text not null unique check(length(hash) = 64), caseId text, body text not null,
  primary key(device, seq),
  check(body ->> '$.device' = device), check(body ->> '$.seq' = seq), check(body ->> '$.prev' = prev), check(body ->> '$.caseId' is caseId)
) strict, without rowid;
create index eventOfCase on event(caseId, seq);
create trigger eventNoUpdate before update on event begin select raise(abort, 'append-only'); end;
create trigger eventNoDelete before delete on event begin select raise(abort, 'append-only'); end;
create trigger eventChain before insert on event when
  new.seq <> coalesce((select max(seq) from event where device = new.device), 0) + 1
  or new.prev is not coalesce((select hash from event where device = new.device and seq = new.seq - 1), '${'0'.repeat(64)}')
  or exists(select 1 from event where hash = new.hash)
begin select raise(abort, 'chain broken'); end;
create table caseHead(
  caseId text not null, hash text not null references event(hash), primary key(caseId, hash)
) strict, without rowid;
create table eventPayload(
  hash text primary key references event(hash), salt text not null, payload text not null
) strict, without rowid;
create trigger payloadNoUpdate before update on eventPayload begin select raise(abort, 'append-only'); end;
create trigger payloadOnce before insert on eventPayload when exists(select 1 from eventPayload where hash = new.hash)
begin select raise(abort, 'append-only'); end;
create table anchor(
  no integer primary key, at text not null, device text not null, seq integer not null, hash text not null,
  root text not null, leaves text not null
) strict;
create trigger anchorNoUpdate before update on anchor begin select raise(abort, 'append-only'); end;
create trigger anchorNoDelete before delete on anchor begin select raise(abort, 'append-only'); end;
create trigger anchorChain before insert on anchor when new.no is not coalesce((select max(no) from anchor), 0) + 1
begin select raise(abort, 'chain broken'); end;
`
