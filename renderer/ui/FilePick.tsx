import { Button } from 'antd'
import { useRef } from 'react'

interface FilePickProps {
  label: string
  accept: string
  onPick: (file: File) => void
}

/** One file by the page's own dialog. */
export function FilePick({ label, accept, onPick }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) onPick(file)
          event.target.value = ''
        }}
      />
    </>
  )
}
