import { Spin } from 'antd'

import { useText } from '#renderer/i18n/useText.ts'

/** Says that something is on its way; nothing is drawn for the first moments, so short waits do not flicker. */
export function Loading({ full = false }: { full?: boolean }) {
  const t = useText('app')
  return (
    <div className={full ? 'loading isFull' : 'loading'} role="status">
      <Spin delay={200} />
      <span className="loadingText">{t('loading')}</span>
    </div>
  )
}
