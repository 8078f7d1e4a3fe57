import type { Source } from '#domain/guardFinding.ts'
import { useText } from '#renderer/i18n/useText.ts'

/** Law and article of a rule; a rule that nobody has read in the official text says so. */
export function SourceText({ source }: { source: Source }) {
  const t = useText('app')
  return (
    <span className="source">
      《{source.law}》{source.article}
      {source.mark === 'toBeConfirmed' ? <em className="unconfirmed">{t('toBeConfirmed')}</em> : null}
    </span>
  )
}
