import { open } from 'node:fs/promises'

const tailBytes = 2048

/**
 * Whether a PDF, JPEG or PNG breaks off before its end mark, as after a broken transfer: ISO 32000
 * §7.5.5, ITU T.81 §B.1.1.3, PNG §11.2.5. Other formats have no mark; a file that cannot be opened
 * is not judged here.
 */
export async function isCutOff(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null)
  if (file === null) return false
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(8)
    await file.read(head, 0, 8, 0)
    const tail = Buffer.alloc(Math.min(tailBytes, size))
    await file.read(tail, 0, tail.length, size - tail.length)
    const end = endMarkOf(head)
    return end !== null && !tail.includes(end)
  } finally {
    await file.close()
  }
}

function endMarkOf(head: Buffer): Buffer | null {
  if (head.toString('latin1').startsWith('%PDF-')) return Buffer.from('%%EOF')
  if (head[0] === 0xff && head[1] === 0xd8) return Buffer.from([0xff, 0xd9])
  return head.subarray(1, 4).toString('latin1') === 'PNG' ? Buffer.from('IEND') : null
}
