import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useFieldArray, type UseFieldArrayReturn, type UseFormReturn } from 'react-hook-form'

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
  // The one who presides comes last (末位表态): a custom, so only where the rows start.
  const fromAttendees = () => {
    const { attendees, presider, statements } = form.getValues()
    const spoken = new Set(statements.map((statement) => statement.speaker.trim()))
    const others = attendees.filter((person) => person.name.trim() !== presider.name.trim())
    for (const { name } of [...others, presider])
      if (name.trim() !== '' && !spoken.has(name.trim())) list.append({ speaker: name, opinion: 'agree', text: '' })
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
          <Button icon={<PlusOutlined />} onClick={() => list.append({ speaker: '', opinion: 'inform', text: '' })}>
            {t('addQuestion')}
          </Button>
        </span>
      }
    >
      {list.fields.length === 0 ? <p className="muted">{t('noStatements')}</p> : null}
      {list.fields.map((statement, index) => (
        <StatementRow key={statement.id} form={form} list={list} index={index} />
      ))}
      <div className="formGrid">
        <AreaField control={control} name="options" label={t('options')} rows={1} />
      </div>
    </Section>
  )
}

interface StatementRowProps {
  form: UseFormReturn<DiscussionForm>
  list: UseFieldArrayReturn<DiscussionForm, 'statements'>
  index: number
}

function StatementRow({ form: { control }, list, index }: StatementRowProps) {
  const t = useText('discussion')
  const no = index + 1
  return (
    <div className="subForm inlineForm">
      <TextField
        control={control}
        name={`statements.${index}.speaker`}
        label={t('speaker', { no })}
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
      <span className="rowButtons">
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          disabled={index === 0}
          onClick={() => list.move(index, index - 1)}
          aria-label={t('moveUp', { no })}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          disabled={index === list.fields.length - 1}
          onClick={() => list.move(index, index + 1)}
          aria-label={t('moveDown', { no })}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          onClick={() => list.remove(index)}
          aria-label={t('removeStatement', { no })}
        />
      </span>
    </div>
  )
}
