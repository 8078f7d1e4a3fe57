import { App, Button } from 'antd'
import { useRef } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

/** A chosen folder; the page knows it only by a file that lies directly in it. */
export interface PickedFolder {
  readonly name: string
  readonly count: number
  readonly aFile: File
}

interface FolderPickProps {
  label: string
  isBusy?: boolean
  isDisabled?: boolean
  onPick: (folder: PickedFolder) => void
}

/** A folder by the page's own dialog, so that the service learns its place by a token, not by a typed path. */
export function FolderPick({ label, isBusy = false, isDisabled = false, onPick }: FolderPickProps) {
  const t = useText('app')
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    const direct = [...(files ?? [])].find((file) => file.webkitRelativePath.split('/').length === 2)
    if (files === null || files.length === 0) return
    if (direct === undefined) {
      void message.warning(t('folderWithoutFiles'))
      return
    }
    onPick({ name: direct.webkitRelativePath.split('/')[0] ?? '', count: files.length, aFile: direct })
  }
  return (
    <>
      <Button onClick={() => input.current?.click()} loading={isBusy} disabled={isDisabled}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </>
  )
}
