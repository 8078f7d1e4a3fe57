import type { OutputOf } from '#contract/index.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { instantText } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/Section.tsx'

type Scan = OutputOf<'inbox.list'>['scans'][number]

/** What came lately and what became of its sides. */
export function ScanList({ scans }: { scans: readonly Scan[] }) {
  const t = useText('papers')
  if (scans.length === 0) return null
  return (
    <Section title={t('scans')}>
      <ul className="plainList">
        {scans.map((scan) => (
          <li key={scan.id}>
            <span className="path">{scan.fileName}</span>{' '}
            <span className="muted numeric">
              {instantText(scan.arrivedAt)} {t('sides', { count: scan.sides.length })}
              {countFates(scan).map(({ fate, count }) => ` · ${t(`fate.${fate}`)} ${count}`)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function countFates({ sides }: Scan) {
  const fates = ['hung', 'waiting', 'aside'] as const
  return fates
    .map((fate) => ({ fate, count: sides.filter(({ what }) => what.fate === fate).length }))
    .filter(({ count }) => count > 0)
}
