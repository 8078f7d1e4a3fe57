import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, type UseFormReturn } from 'react-hook-form'

import { statementOpinionText } from '#contract/text/discussion.ts'
import { AreaField, choicesOf, SelectField, TextField } from '#renderer/ui/form/fields.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useText } from '#renderer/i18n/useText.ts'

import type { DiscussionForm } from './discussionForm.ts'

/** 发言: the main content of what each person said; dissent in their own words. */
export function StatementFields({ form }: { form: UseFormReturn<DiscussionForm> }) {
  const t = useText('discussion')
  const { control } = form
  const list = useFieldArray({ control, name: 'statements' })
  const fromAttendees = () => {
    const { attendees, presider, statements } = form.getValues()
    const present = [...attendees, presider].map((person) => person.name.trim()).filter((name) => name !== '')
    const spoken = new Set(statements.map((statement) => statement.speaker))
    for (const speaker of new Set(present))
      if (!spoken.has(speaker)) list.append({ speaker, opinion: 'agree', text: '' })
  }
  return (
    <Section
      title={t('statements')}
      extra={
        <span className="buttonRow">
          <Button onClick={fromAttendees}>{t('statementsFromAttendees')}</Button>
          <Button icon={<PlusOutlined />} onClick={() => list.append({ speaker: '', opinion: 'agree', text: '' })}>
            {t('addStatement')}
          </Button>
        </span>
      }
    >
      {list.fields.length === 0 ? <p className="muted">{t('noStatements')}</p> : null}
      {list.fields.map((statement, index) => (
        <div key={statement.id} className="subForm inlineForm">
          <TextField
            control={control}
            name={`statements.${index}.speaker`}
            label={t('speaker', { no: index + 1 })}
            required
            span={2}
          />
          <SelectField
            control={control}
            name={`statements.${index}.opinion`}
            label={t('stance')}
            choices={choicesOf(statementOpinionText)}
            span={2}
          />
          <AreaField control={control} name={`statements.${index}.text`} label={t('said')} required rows={1} span={7} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            onClick={() => list.remove(index)}
            aria-label={t('removeStatement', { no: index + 1 })}
          />
        </div>
      ))}
    </Section>
  )
}
