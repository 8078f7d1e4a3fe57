/**
 * What was seen when two files were compared: a cache, to be made again from the bytes. `method`
 * numbers the way of looking; what an older one saw is looked at again.
 */
export const comparisonTables = `
create table pagePrint(
  sha256 text not null, page integer not null check(page > 0), method integer not null,
  content text, print blob, primary key(sha256, page)
) strict;
create table pageLikeness(
  wasSha256 text not null, wasPage integer not null, nowSha256 text not null, nowPage integer not null,
  method integer not null, likeness real, rects text not null,
  primary key(wasSha256, wasPage, nowSha256, nowPage)
) strict;
`
