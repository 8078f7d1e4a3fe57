/** Facts as they are said; what is not said stays as it was. */
export function withoutUndefined<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined)
  // as: the entries are those of `facts`, less the undefined ones
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> }
}
