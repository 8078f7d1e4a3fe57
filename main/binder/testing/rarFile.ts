import { crc32 } from 'node:zlib'

/** A file of a RAR; `isLocked` only says so in its header. */
export interface RarEntry {
  readonly name: string
  readonly bytes: Buffer
  readonly isLocked?: boolean
  /** What the header says of its size when that is a lie. */
  readonly announced?: number
}

/** A RAR of format 1.5–4 whose files are stored as they are: marker, archive head, files, end. */
export function rarFile(entries: readonly RarEntry[]): Buffer {
  const files = entries.flatMap((entry) => [fileHead(entry), entry.bytes])
  const marker = Buffer.from('Rar!\x1a\x07\0', 'latin1')
  return Buffer.concat([marker, block(0x73, 0, Buffer.alloc(6)), ...files, block(0x7b, 0x4000, Buffer.alloc(0))])
}

function fileHead({ name, bytes, isLocked = false, announced = bytes.length }: RarEntry): Buffer {
  const rawName = Buffer.from(name)
  const head = Buffer.alloc(25)
  head.writeUInt32LE(bytes.length, 0)
  head.writeUInt32LE(announced, 4)
  head.writeUInt8(3, 8) // made on Unix
  head.writeUInt32LE(crc32(bytes), 9)
  head.writeUInt32LE(0x5d2e5000, 13) // some day of 2026
  head.writeUInt8(20, 17)
  head.writeUInt8(0x30, 18) // stored
  head.writeUInt16LE(rawName.length, 19)
  head.writeUInt32LE(0o100644, 21)
  return block(0x74, 0x8000 | 0x200 | (isLocked ? 4 : 0), Buffer.concat([head, rawName]))
}

function block(type: number, flags: number, rest: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(type, 0)
  head.writeUInt16LE(flags, 1)
  head.writeUInt16LE(7 + rest.length, 3)
  const body = Buffer.concat([head, rest])
  const crc = Buffer.alloc(2)
  crc.writeUInt16LE(crc32(body) & 0xffff)
  return Buffer.concat([crc, body])
}
