import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

import { resources } from './resources.ts'

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': resources },
  initAsync: false,
  interpolation: { escapeValue: false },
})
