import { crc32, deflateRawSync } from 'node:zlib'

/** A file of a ZIP; `name` as raw bytes, so that it may be GBK or lead out of the folder. */
export interface ZipEntry {
  readonly name: Buffer
  readonly bytes: Buffer
  /** General purpose flags: 1 encrypted, 0x800 UTF-8. */
  readonly flags?: number
  /** What the headers say of its size when that is a lie. */
  readonly announced?: number
}

/** A ZIP written byte by byte (appnote 4.3), because tools refuse to write what comes in from outside. */
export function zipFile(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = deflateRawSync(entry.bytes)
    const local = Buffer.concat([head(0x04034b50, entry, packed.length, null), entry.name, packed])
    directory.push(head(0x02014b50, entry, packed.length, offset), entry.name)
    parts.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

/** `offset`: where the file lies, for its line in the directory; null for the head in front of it. */
function head(signature: number, entry: ZipEntry, packed: number, offset: number | null): Buffer {
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(entry.flags ?? 0, 2)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(crc32(entry.bytes), 10)
  common.writeUInt32LE(packed, 14)
  common.writeUInt32LE(entry.announced ?? entry.bytes.length, 18)
  common.writeUInt16LE(entry.name.length, 22)
  const start = Buffer.alloc(offset === null ? 4 : 6)
  start.writeUInt32LE(signature, 0)
  if (offset === null) return Buffer.concat([start, common])
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([start, common, rest])
}
