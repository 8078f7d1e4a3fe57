/** What was defective about a step when it was recorded. */
export const milestoneColumns = `
alter table milestone add column blemishes text not null default '[]';
`
