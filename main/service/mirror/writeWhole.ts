import { rename, writeFile } from 'node:fs/promises'

/** Writes a small text so that its name never stands on half of it: a stick may be pulled at any moment. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}
