import { InboxOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState, type DragEvent } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

import { filesOfDrop } from './filesOfDrop.ts'

interface FileDropProps {
  hint: string
  accept?: string
  multiple?: boolean
  folder?: boolean
  isBusy?: boolean
  onFiles: (files: File[]) => void
}

/** Files by drop, by dialog, or a whole folder. Only names travel: the service reads the disk itself. */
export function FileDrop({ hint, accept, multiple = false, folder = false, isBusy = false, onFiles }: FileDropProps) {
  const t = useText('app')
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const onDrop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = await filesOfDrop(event.dataTransfer)
    if (files.length > 0 && !isBusy) onFiles(multiple ? files : files.slice(0, 1))
  }
  const take = (list: FileList | null) => {
    if (list !== null && list.length > 0) onFiles([...list])
  }
  return (
    <div
      role="group"
      aria-label={hint}
      className={isOver ? 'fileDrop isOver' : 'fileDrop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <InboxOutlined aria-hidden className="fileDropIcon" />
      <span>{hint}</span>
      <Button onClick={() => fileInput.current?.click()} loading={isBusy}>
        {t('chooseFiles')}
      </Button>
      {folder ? (
        <Button onClick={() => folderInput.current?.click()} disabled={isBusy}>
          {t('chooseFolder')}
        </Button>
      ) : null}
      <input
        ref={fileInput}
        type="file"
        hidden
        aria-label={hint}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <input
        ref={folderInput}
        type="file"
        hidden
        aria-label={t('chooseFolder')}
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}
