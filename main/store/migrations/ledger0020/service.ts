// An old row was always a document that had reached the party: there was no place for a failed attempt.
const ledgerOfServices = `
alter table service rename to service0010;
drop index serviceOfNotice;
drop index serviceOfDecision;
create table service(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  noticeId text references notice(id) deferrable initially deferred, decisionId text references decision(id) deferrable initially deferred,
  materialId text references material(id) deferrable initially deferred,
  partyId text not null, method text not null, outcome text not null, sentOn text, servedOn text, place text not null,
  receiver text not null, relation text not null, servers text not null, refusal text not null, witness text not null,
  recording text not null, mailNo text not null, returnedOn text, returnReason text not null, announcedIn text not null, expiresOn text,
  confirmationMaterialId text references material(id) deferrable initially deferred,
  receiptMaterialId text references material(id) deferrable initially deferred,
  photoIds text not null, note text not null, struckReason text not null,
  check((noticeId is not null) + (decisionId is not null) + (materialId is not null) = 1),
  foreign key(caseId, partyId) references party(caseId, id) deferrable initially deferred
) strict;
insert into service(ordinal, id, caseId, noticeId, decisionId, materialId, partyId, method, outcome, sentOn, servedOn, place,
  receiver, relation, servers, refusal, witness, recording, mailNo, returnedOn, returnReason, announcedIn, expiresOn,
  confirmationMaterialId, receiptMaterialId, photoIds, note, struckReason)
select ordinal, id, caseId, noticeId, decisionId, null, partyId, method, 'served', null, servedOn, '',
  receiver, relation, '[]', '', '', '', '', null, '', '', null, null, receiptMaterialId, '[]', '', '' from service0010;
drop table service0010;
create index serviceOfCase on service(caseId, ordinal);
`

const payments = `
create table payment(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  decisionId text not null references decision(id) deferrable initially deferred, partyId text not null, amount integer not null,
  payCode text not null, requests text not null, plan text not null, paid text not null, enforcement text,
  unique(decisionId, partyId), foreign key(caseId, partyId) references party(caseId, id) deferrable initially deferred
) strict;
create index paymentOfCase on payment(caseId, ordinal);
alter table milestone add column partyId text;
`

/** Service of any document, payments, and whose step a milestone is. */
export const serviceTables = ledgerOfServices + payments
