import { Link } from '@tanstack/react-router'

import { EmptyState } from '#renderer/ui/EmptyState.tsx'

import { useText } from '#renderer/i18n/useText.ts'

/** An address that leads nowhere. */
export function NotFound() {
  const t = useText('app')
  return (
    <EmptyState title={t('notFound')}>
      <Link to="/">{t('toWorkbench')}</Link>
    </EmptyState>
  )
}
