/** What a record of a collective discussion holds beside form 37, and what a decision is compared with. */
export const discussionTables = `
alter table discussion add column organ text not null default '';
alter table discussion add column reporter text not null default '';
alter table discussion add column options text not null default '';
alter table discussion add column departs integer not null default 0;
alter table discussion add column departureReason text not null default '';
alter table discussion add column draft text;
alter table discussion add column addenda text not null default '[]';
alter table decision add column facts text not null default '';
alter table decision add column offenceArticle text not null default '';
`
