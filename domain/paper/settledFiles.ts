/** A file in a watched folder as one look found it; `mtimeMs` is when it was last written. */
export interface SeenFile {
  readonly name: string
  readonly size: number
  readonly mtimeMs: number
}

/** What one look at a folder tells beside the look before. */
export interface FolderLook {
  /** Stood still for two looks: nobody writes to it any more. */
  readonly settled: readonly SeenFile[]
  /** New, grown or still empty: somebody may be writing. */
  readonly growing: readonly SeenFile[]
}

/**
 * Compares two looks at a folder. A file counts once size and time of writing were the same twice;
 * a copier on a network share fills its file slowly and gives no sign when it is done.
 */
export function settledFiles(before: readonly SeenFile[], now: readonly SeenFile[]): FolderLook {
  const known = new Map(before.map((file) => [file.name, file]))
  const stoodStill = (file: SeenFile) => {
    const seen = known.get(file.name)
    return file.size > 0 && seen?.size === file.size && seen.mtimeMs === file.mtimeMs
  }
  return { settled: now.filter(stoodStill), growing: now.filter((file) => !stoodStill(file)) }
}

/** Whether a file name is one a scanner writes; temporary files of copiers and sync programs are not. */
export function isScanName(name: string): boolean {
  return /^(?![.~$])[^/\\]*\.(pdf|jpe?g|png|tiff?)$/iu.test(name)
}
