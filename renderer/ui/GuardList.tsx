import { verdictText } from '#contract/text/case.ts'
import type { GuardFinding } from '#domain/guardFinding.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { SourceText } from './SourceText.tsx'
import { StatusTag, type Tone } from './StatusTag.tsx'
import { verdictTones } from './tones.ts'

/** What the rules say of an act: each finding with its verdict and its article; what fails comes first. */
export function GuardList({ findings }: { findings: readonly GuardFinding[] }) {
  const t = useText('app')
  const rank = { fail: 0, unknown: 1, pass: 2 } as const
  const sorted = findings.toSorted((one, other) => rank[one.verdict] - rank[other.verdict])
  return (
    <ul className="guardList">
      {sorted.map((finding) => (
        <li key={`${finding.code}${finding.message}`} className={`guard is-${finding.verdict}`}>
          <StatusTag
            tone={toneOf(finding)}
            text={
              finding.verdict === 'fail' && finding.severity === 'warn' ? t('notice') : verdictText[finding.verdict]
            }
          />
          <span className="guardText">
            {finding.message} <SourceText source={finding.source} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function toneOf(finding: GuardFinding): Tone {
  return finding.verdict === 'fail' && finding.severity === 'warn' ? 'waiting' : verdictTones[finding.verdict]
}
