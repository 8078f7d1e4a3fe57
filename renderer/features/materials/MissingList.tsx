import type { MissingDocument } from '#domain/rules/findings.ts'
import { volumeText } from '#contract/text/paperStates.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag } from '#renderer/ui/StatusTag.tsx'

/** What the file should hold and does not, with the reason. */
export function MissingList({ missing }: { missing: readonly MissingDocument[] }) {
  const t = useText('materials')
  if (missing.length === 0) return null
  return (
    <section className="volume" aria-label={t('missing')}>
      <div className="listHead">
        <h2>{t('missing')}</h2>
        <span className="muted numeric">{t('missingCount', { count: missing.length })}</span>
      </div>
      <ul className="guardList">
        {missing.map((document) => (
          <li key={`${document.kind}${document.why}`} className="guard">
            <StatusTag tone="waiting" text={volumeText[document.volume]} />
            <span className="guardText">
              <strong>{document.title}</strong> {document.why} <SourceText source={document.source} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
