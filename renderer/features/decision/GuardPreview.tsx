import { useDeferredValue } from 'react'

import type { DecisionInput } from '#contract/decision.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { GuardList } from '#renderer/ui/GuardList.tsx'

const nothing: DecisionInput = {
  decisionId: null,
  caseId: '',
  docNo: '',
  decidedOn: '2000-01-01',
  organ: '',
  partyIds: [],
  outcome: 'penalty',
  kinds: [],
  fine: null,
  article: '',
  text: '',
  facts: '',
  offenceArticle: '',
  materialId: null,
}

/** G1–G10 for the decision as typed, before anything is saved. */
export function GuardPreview({ input }: { input: DecisionInput | null }) {
  const t = useText('decision')
  const asked = useDeferredValue(input)
  const check = useQueryRpc('decision.check', asked ?? nothing, { enabled: asked !== null })
  if (asked === null) return <p className="muted">{t('guardsWait')}</p>
  const findings = check.data ?? []
  const blocking = findings.filter((finding) => finding.verdict === 'fail' && finding.severity === 'block')
  return (
    <section className="guardPreview" aria-label={t('guards')}>
      <p className={blocking.length > 0 ? 'badNote' : 'goodNote'}>
        {check.isPending
          ? t('guardsAsking')
          : t(guardLine(blocking.length, asked.materialId !== null), { count: blocking.length })}
      </p>
      <GuardList findings={findings} />
    </section>
  )
}

function guardLine(blocking: number, isOnPaper: boolean) {
  if (blocking === 0) return 'guardsFine' as const
  return isOnPaper ? ('guardsRecorded' as const) : ('guardsRefuse' as const)
}
