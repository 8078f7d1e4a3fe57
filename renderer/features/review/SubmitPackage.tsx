import type { PackageItem } from '#domain/rules/submissionPackage.ts'
import { missingItems } from '#domain/rules/submissionPackage.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { SourceText } from '#renderer/ui/SourceText.tsx'
import { StatusTag, type Tone } from '#renderer/ui/StatusTag.tsx'

const tones = { there: 'good', unsigned: 'waiting', missing: 'bad', optional: 'idle' } as const satisfies Record<
  PackageItem['state'],
  Tone
>

/** 送审材料: each thing of the package with what is there and what is missing, the missing ones with their article. */
export function SubmitPackage({ items, hasCalculation }: { items: readonly PackageItem[]; hasCalculation: boolean }) {
  const t = useText('rounds')
  const missing = missingItems(items, hasCalculation ? 'chosen' : null)
  const stateOf = ({ code, state }: PackageItem) => (state === 'missing' && !missing.includes(code) ? 'there' : state)
  return (
    <Section title={t('package')} extra={<span className="muted">{t('packageHint')}</span>}>
      <ul className="packageList">
        {items.map((item) => (
          <li key={item.code}>
            <StatusTag tone={tones[stateOf(item)]} text={t(`state.${stateOf(item)}`)} />
            <span>
              {item.title} {stateOf(item) === 'missing' ? <SourceText source={item.source} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
