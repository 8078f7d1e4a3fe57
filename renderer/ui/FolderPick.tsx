import { Button } from 'antd'
import { useRef } from 'react'

/** A chosen folder; the page knows it only by a file that lies directly in it. */
export interface PickedFolder {
  readonly name: string
  readonly count: number
  readonly aFile: File
}

/** A folder by the page's own dialog, so that the service learns its place by a token, not by a typed path. */
export function FolderPick({ label, onPick }: { label: string; onPick: (folder: PickedFolder) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const direct = [...(files ?? [])].find((file) => file.webkitRelativePath.split('/').length === 2)
    if (files === null || direct === undefined) return
    onPick({ name: direct.webkitRelativePath.split('/')[0] ?? '', count: files.length, aFile: direct })
  }
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        {...{ webkitdirectory: '' }}
        onChange={(event) => take(event.target.files)}
      />
    </>
  )
}
