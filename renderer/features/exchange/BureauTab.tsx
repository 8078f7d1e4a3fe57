import { Button, Input, Select } from 'antd'
import { useState } from 'react'

import type { CaseView } from '#contract/case.ts'
import { tripPurposeText } from '#contract/text/exchange.ts'
import { tripPurposes, type BureauTrip } from '#domain/exchange/bureauTrip.ts'
import { currentVersion, type Material } from '#domain/material/material.ts'
import { useCommandRpc } from '#renderer/app/useCommandRpc.ts'
import { useQueryRpc } from '#renderer/app/useQueryRpc.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { ErrorState } from '#renderer/ui/ErrorState.tsx'
import { FolderField } from '#renderer/ui/form/FolderField.tsx'
import { Loading } from '#renderer/ui/Loading.tsx'
import { Section } from '#renderer/ui/Section.tsx'

import { isSent, SendMaterials } from './SendMaterials.tsx'
import { TripRow } from './TripRow.tsx'

/** 市局往返 of one case: send a package, see where it is, take back what returns. */
export function BureauTab({ view }: { view: CaseView }) {
  const t = useText('exchange')
  const caseId = view.file.case.id
  const trips = useQueryRpc('bureau.list', { caseId })
  if (trips.isPending) return <Loading />
  if (trips.isError) return <ErrorState error={trips.error} onRetry={() => void trips.refetch()} />
  return (
    <>
      <Section title={t('trips')}>
        {trips.data.length === 0 ? <p className="muted">{t('noTrips')}</p> : null}
        {trips.data.map((trip) => (
          <TripRow key={trip.id} trip={trip} />
        ))}
      </Section>
      {view.file.case.archivedOn === null ? <SendForm view={view} /> : null}
    </>
  )
}

function SendForm({ view }: { view: CaseView }) {
  const t = useText('exchange')
  const run = useCommandRpc('bureau.send')
  const [purpose, setPurpose] = useState<BureauTrip['purpose']>('number')
  const [directory, setDirectory] = useState('')
  const [note, setNote] = useState('')
  const { id: caseId } = view.file.case
  const materials = sendable(view)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const materialIds = materials.filter((one) => isSent(one, turned)).map((one) => one.id)
  const send = async () => {
    const answer = await run.run({ caseId, materialIds, purpose, note, directory })
    if (answer.ok) setNote('')
  }
  return (
    <Section title={t('sendTitle')} extra={<span className="muted">{t('sendHint')}</span>}>
      <form
        className="tripForm"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Select
          aria-label={t('purpose')}
          value={purpose}
          options={tripPurposes.map((value) => ({ value, label: tripPurposeText[value] }))}
          onChange={setPurpose}
        />
        <SendMaterials materials={materials} turned={turned} onTurn={setTurned} />
        <FolderField label={t('stick')} hint={t('stickHint')} required value={directory} onChange={setDirectory} />
        <Input
          aria-label={t('tripNote')}
          placeholder={t('tripNote')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button
          type="primary"
          htmlType="submit"
          loading={run.busy}
          disabled={directory.trim() === '' || materialIds.length === 0}
        >
          {t('send')}
        </Button>
      </form>
    </Section>
  )
}

/** What has a file and is not taken out. */
function sendable({ file }: CaseView): Material[] {
  return file.materials.filter((one) => one.withdrawnReason === '' && currentVersion(one) !== null)
}
