import { App, Button } from 'antd'

import { useText } from '#renderer/i18n/useText.ts'

interface OpenPathProps {
  path: string
  label?: string
  primary?: boolean
}

/** Shows a file or folder in the system's own viewer; where that fails, says where it lies. */
export function OpenPath({ path, label, primary = false }: OpenPathProps) {
  const t = useText('app')
  const { notification } = App.useApp()
  const open = async () => {
    if (await window.yijuan.openPath(path)) return
    notification.warning({
      title: t('cannotOpen'),
      description: <span className="path">{path}</span>,
      placement: 'topRight',
      duration: 12,
    })
  }
  return (
    <Button type={primary ? 'primary' : 'default'} onClick={() => void open()}>
      {label ?? t('open')}
    </Button>
  )
}

/** The folder that a path lies in; Windows and POSIX. */
export function folderOfPath(path: string): string {
  return path.replace(/[/\\][^/\\]*$/u, '')
}

/** Copies a path and says so. */
export function CopyPath({ path }: { path: string }) {
  const t = useText('app')
  const { message } = App.useApp()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(path)
      message.success(t('copied'))
    } catch {
      message.warning(t('cannotCopy'))
    }
  }
  return <Button onClick={() => void copy()}>{t('copyPath')}</Button>
}
