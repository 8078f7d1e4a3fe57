import * as z from 'zod'

/** `/home/…`, `D:\…` or `\\server\…`; a relative path would mean another folder to every process. */
const absolute = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/u

/** The absolute path of a folder, typed or picked. */
export const absolutePathSchema = z
  .string()
  .trim()
  .refine((path) => absolute.test(path), 'relativePath')
