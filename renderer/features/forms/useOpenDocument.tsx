import { App } from 'antd'
import { useCallback } from 'react'

import { useText } from '#renderer/i18n/useText.ts'

/** Opens a document with the system's program; where there is none, says where the file lies. */
export function useOpenDocument(): (path: string) => Promise<void> {
  const t = useText('forms')
  const { notification } = App.useApp()
  return useCallback(
    async (path) => {
      if (await window.yijuan.openPath(path)) return
      notification.info({
        title: t('cannotOpen'),
        description: <span className="path">{path}</span>,
        placement: 'topRight',
        duration: 12,
      })
    },
    [t, notification],
  )
}
