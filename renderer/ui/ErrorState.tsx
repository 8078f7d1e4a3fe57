import { Button } from 'antd'

import { errorSentence } from '#contract/text/errors.ts'
import type { AppError } from '#domain/errors.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** Something could not be shown: what happened, what to do, and another try. */
export function ErrorState({ error, onRetry }: { error: Error & { error?: AppError }; onRetry?: () => void }) {
  const t = useText('app')
  const { what, todo } = error.error === undefined ? { what: error.message, todo: '' } : errorSentence(error.error)
  return (
    <div role="alert" className="stateBox isError">
      <h2>{what}</h2>
      <p>{todo}</p>
      {onRetry === undefined ? null : <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  )
}
