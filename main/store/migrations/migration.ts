/**
 * One step of a database's shape.
 *
 * Versions go in steps of ten so that a repair can be put between. A released step is never
 * edited: migrations.test.ts holds its SHA-256.
 */
export interface Migration {
  readonly version: number
  readonly sql: string
}
