import type { AppError } from '#domain/errors.ts'

/**
 * What a failing file or database means to the user.
 *
 * Knows SQLite's result codes and Node's `code` of file errors.
 * @throws the same error when it is neither: then it is a bug.
 */
export function storageError(error: unknown, path: string): AppError {
  const code = errorCode(error)
  if (isFull(code)) return { kind: 'diskFull', path, neededBytes: null }
  if (code.startsWith('SQLITE_NOTADB')) return { kind: 'wrongKey' }
  if (isPermission(code)) return { kind: 'noPermission', path }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_IOERR'))
    return { kind: 'damaged', what: path, detail: code }
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'fileUnreadable', path, reason: 'missing' }
  if (code === 'EISDIR') return { kind: 'fileUnreadable', path, reason: 'folder' }
  if (code === 'EIO' || code === 'EBUSY' || code === 'ENAMETOOLONG')
    return { kind: 'fileUnreadable', path, reason: code }
  throw error
}

/** The `code` of an error of SQLite or of the file system; empty when it has none. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return ''
  return typeof error.code === 'string' ? error.code : ''
}

// A write-ahead log needs its index file beside it, which a full disk has no room for either.
function isFull(code: string): boolean {
  return code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC' || code === 'EDQUOT'
}

function isPermission(code: string): boolean {
  return (
    code === 'EACCES' ||
    code === 'EPERM' ||
    code === 'EROFS' ||
    code.startsWith('SQLITE_CANTOPEN') ||
    code.startsWith('SQLITE_READONLY') ||
    code.startsWith('SQLITE_PERM')
  )
}
