import * as z from 'zod'

/** The part of package-lock.json that these tools read; everything else is kept as it stands. */
export const lockSchema = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      resolved: z.string().optional(),
      gypfile: z.boolean().optional(),
      dev: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
})
export type Lock = z.infer<typeof lockSchema>
export type LockEntry = Lock['packages'][string]

/** Where the one package with a `binding.gyp` stands in the lock file. */
export const sqliteEntry = 'node_modules/better-sqlite3'
