import { CalendarOutlined } from '@ant-design/icons'
import { Button, Calendar, Input, Popover } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useId, useState } from 'react'
import { useController, type FieldValues } from 'react-hook-form'

import { dayOfInstant, type Day } from '#domain/day.ts'
import { parseDay } from '#domain/text/parseDay.ts'
import { useText } from '#renderer/i18n/useText.ts'

import { FieldFrame } from './FieldFrame.tsx'
import type { FieldProps } from './fields.tsx'

/** A day: typed as `2026-09-04`, `2023.9.4`, 二〇二三年九月四日, `T`, `+7`, or picked from a sheet. */
export function DayField<V extends FieldValues>(props: FieldProps<V>) {
  const { field, fieldState } = useController({ control: props.control, name: props.name })
  const t = useText('form')
  const [isWrong, setWrong] = useState(false)
  return (
    <FieldFrame {...props} error={isWrong ? t('dayWrong') : fieldState.error?.message}>
      {(aria) => (
        <DayInput
          {...aria}
          inputRef={field.ref}
          value={typeof field.value === 'string' ? field.value : null}
          isDisabled={props.disabled === true}
          label={props.label}
          onBlur={field.onBlur}
          onChange={(day, wrong) => {
            setWrong(wrong)
            field.onChange(day)
          }}
        />
      )}
    </FieldFrame>
  )
}

/** The same outside a form: label and input in one line. */
export function DayBox({
  label,
  value,
  onChange,
}: {
  label: string
  value: Day | null
  onChange: (day: Day | null) => void
}) {
  const id = useId()
  return (
    <span className="dayBox">
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        label={label}
        value={value}
        isDisabled={false}
        onBlur={() => undefined}
        onChange={(day) => onChange(day)}
      />
    </span>
  )
}

interface DayInputProps {
  id: string
  label: string
  value: Day | null
  isDisabled: boolean
  inputRef?: (element: unknown) => void
  onBlur: () => void
  onChange: (day: Day | null, isWrong: boolean) => void
}

function DayInput({ value, label, isDisabled, inputRef, onBlur, onChange, ...aria }: DayInputProps) {
  const t = useText('form')
  const [text, setText] = useState(value ?? '')
  const [isOpen, setOpen] = useState(false)
  useEffect(() => setText((typed) => (value === null && typed !== '' ? typed : (value ?? ''))), [value])
  const take = () => {
    const day = text.trim() === '' ? null : parseDay(text, todayHere())
    if (day !== null) setText(day)
    onChange(day, day === null && text.trim() !== '')
    onBlur()
  }
  return (
    <Input
      {...aria}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      className="dayInput"
      value={text}
      disabled={isDisabled}
      placeholder={t('dayPlaceholder')}
      title={t('dayHow')}
      onChange={(event) => setText(event.target.value)}
      onBlur={take}
      onPressEnter={take}
      suffix={
        <Popover
          open={isOpen}
          onOpenChange={setOpen}
          trigger="click"
          content={
            <div className="daySheet">
              <Calendar
                fullscreen={false}
                value={dayjs(value ?? todayHere())}
                onSelect={(day, info) => {
                  if (info.source !== 'date') return
                  setText(day.format('YYYY-MM-DD'))
                  onChange(day.format('YYYY-MM-DD'), false)
                  setOpen(false)
                }}
              />
            </div>
          }
        >
          <Button
            type="text"
            disabled={isDisabled}
            icon={<CalendarOutlined />}
            aria-label={t('pickDay', { label })}
            tabIndex={-1}
          />
        </Popover>
      }
    />
  )
}

/** Today in Shanghai by the clock of this PC. */
export function todayHere(): Day {
  return dayOfInstant(new Date().toISOString())
}
