/** What a round holds beside its answers. */
export const reviewColumns = `
alter table reviewRound add column organ text not null default '';
alter table reviewRound add column submission text;
alter table reviewRound add column extension text;
alter table reviewRound add column preChecks text not null default '[]';
alter table reviewRound add column replies text not null default '[]';
alter table reviewRound add column rescans text not null default '[]';
`
