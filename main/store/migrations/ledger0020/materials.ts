/** Pages cut from scans, 阅览件, and the numbers stamped on the paper. */
export const materialColumns = `
alter table materialVersion add column cutFrom text;
alter table materialVersion add column viewCopy text;
alter table material add column pageLabels text not null default '[]';
`
