import { useEffect, useRef } from 'react'
import type { UseFormReturn } from 'react-hook-form'

import type { Computation } from '#domain/discretion/computation.ts'

import type { CalculationForm } from './calculationForm.ts'

/** The amount follows the computed one as long as nobody has typed another. */
export function useFollowResult(form: UseFormReturn<CalculationForm>, computation: Computation | null): void {
  const written = useRef<number | null>(computation?.result ?? null)
  const result = computation?.result ?? null
  const isWatched = computation !== null
  useEffect(() => {
    if (!isWatched) return
    const typed = form.getValues('finalAmount')
    if (typed !== null && typed !== written.current) return
    written.current = result
    if (typed !== result) form.setValue('finalAmount', result, { shouldValidate: result !== null })
  }, [form, result, isWatched])
}
