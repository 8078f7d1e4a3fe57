/** All files of a drop, those inside dropped folders included, in the order of their paths. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  if (!entries.some((entry) => entry?.isDirectory === true)) return [...transfer.files]
  const found: { path: string; file: File }[] = []
  for (const entry of entries) if (entry !== null) await collect(entry, found)
  return found
    .toSorted((one, other) => one.path.localeCompare(other.path, 'zh-CN', { numeric: true }))
    .map((item) => item.file)
}

async function collect(entry: FileSystemEntry, found: { path: string; file: File }[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    if (!file.name.startsWith('.')) found.push({ path: entry.fullPath, file })
    return
  }
  if (!isDirectory(entry)) return
  const reader = entry.createReader()
  // readEntries gives at most 100 at a time.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return
    for (const child of batch) await collect(child, found)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
