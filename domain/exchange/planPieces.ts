/** Bytes of the largest file on FAT32, less a little: 4 GiB − 64 KiB. */
export const fat32Limit = 4 * 1024 ** 3 - 65_536

/** A file on the stick, or one piece of a big one: which bytes of the original it holds. */
export interface Piece {
  readonly path: string
  readonly from: number
  readonly to: number
}

/**
 * The pieces in which a file is written to a stick: itself when it fits, else `name.001`,
 * `name.002` … which put together one after the other are the file again.
 *
 * @param limit the most bytes of one piece, at least 1
 */
export function planPieces(path: string, bytes: number, limit = fat32Limit): Piece[] {
  if (bytes <= limit) return [{ path, from: 0, to: bytes }]
  return Array.from({ length: Math.ceil(bytes / limit) }, (_, index) => ({
    path: `${path}.${String(index + 1).padStart(3, '0')}`,
    from: index * limit,
    to: Math.min(bytes, (index + 1) * limit),
  }))
}
