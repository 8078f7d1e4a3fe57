import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'

import type { Resources } from './resources.ts'

/** The texts of one part of the window; a key that does not exist is a compile error. */
export function useText<N extends keyof Resources>(namespace: N): TFunction<N> {
  // as: react-i18next cannot resolve its fallback type for an open type parameter; the namespace is the same.
  return useTranslation(namespace).t as TFunction<N>
}
