/** 案件审查, legal counsel and their opinions. */
export const examinationTables = `
create table examination(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id), no integer not null,
  examiner text not null, examinerStaffNo text, answers text not null, opinion text not null, opinionText text not null,
  examinedOn text not null, signedMaterialId text references material(id) deferrable initially deferred,
  origin text not null, blemishes text not null, organ text not null,
  unique(caseId, no)
) strict;
create table counsel(
  ordinal integer primary key, id text not null unique, name text not null, firm text not null, licenceNo text not null,
  contractFrom text not null, contractTo text, struckReason text not null
) strict;
create table counselOpinion(
  ordinal integer primary key, id text not null unique, caseId text not null references caseRecord(id),
  counselId text references counsel(id), name text not null, firm text not null, question text not null, opinion text not null,
  givenOn text, materialId text references material(id) deferrable initially deferred, adoption text, struckReason text not null
) strict;
create index counselOpinionOfCase on counselOpinion(caseId, ordinal);
`
