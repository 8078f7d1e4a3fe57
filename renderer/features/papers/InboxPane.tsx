import type { OutputOf } from '#contract/index.ts'
import type { PaperRow } from '#contract/paper.ts'
import { useText } from '#renderer/i18n/useText.ts'
import { Section } from '#renderer/ui/Section.tsx'

import { OpenSheetsCard } from './OpenSheetsCard.tsx'
import { ScanList } from './ScanList.tsx'
import { WatchState } from './WatchState.tsx'

type Inbox = OutputOf<'inbox.list'>

interface InboxPaneProps {
  inbox: Inbox
  papers: readonly PaperRow[]
}

/** 收件箱: how the folder stands, what needs a person, what came lately. */
export function InboxPane({ inbox, papers }: InboxPaneProps) {
  const t = useText('papers')
  return (
    <>
      <WatchState watch={inbox.watch} />
      <Section title={t('inbox')}>
        {inbox.open.length === 0 ? <p className="muted">{t('inboxEmpty')}</p> : null}
        {inbox.open.map((open) => (
          <OpenSheetsCard
            key={`${open.question}${open.sides.map(({ arrivalId, page }) => arrivalId + page).join()}`}
            open={open}
            scans={inbox.scans}
            papers={papers}
          />
        ))}
      </Section>
      <ScanList scans={inbox.scans} />
    </>
  )
}
