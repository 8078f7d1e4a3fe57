import { App } from 'antd'
import { useCallback } from 'react'

import { errorSentence } from '#contract/text/errors.ts'
import type { AppError } from '#domain/errors.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'

import { useText } from '#renderer/i18n/useText.ts'

/** Shows an error: what a law refuses as a list with articles, anything else as a notice that stays. */
export function useReportError(): (error: AppError) => void {
  const { modal, notification } = App.useApp()
  const t = useText('app')
  return useCallback(
    (error) => {
      if (error.kind === 'cancelled') return
      if (error.kind === 'refusedByLaw') {
        modal.error({
          title: t('refusedByLaw'),
          content: <GuardList findings={error.findings} />,
          okText: t('understood'),
          width: 640,
        })
        return
      }
      const { what, todo } = errorSentence(error)
      notification.error({ title: what, description: todo, placement: 'topRight', duration: 12 })
    },
    [modal, notification, t],
  )
}
