import { defineConfig } from 'vitest/config'

const seconds = 1000
const long = ['**/*.long.test.ts']
const never = ['node_modules/**', 'out/**', 'tests/e2e/**', 'tmp/**']

/** What starts helper processes or whole engines: too slow for `npm run check` on two cores. */
const engines = 'main/{binder,demo,docx,hosts,reader,service,typeset,worker}/**/*.test.ts'

/**
 * `npm run check` runs `unit`; `npm test` runs unit, engine, crash and corpus; `npm run test:long`
 * runs long.
 */
export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{domain,contract,main,preload,tools,renderer,tests/helpers}/**/*.test.{ts,tsx}'],
          exclude: [...never, ...long, engines],
          testTimeout: 30 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: 'engine',
          include: [engines],
          exclude: [...never, ...long],
          testTimeout: 60 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: 'crash',
          include: ['tests/crash/**/*.test.ts'],
          exclude: [...never, ...long],
          testTimeout: 300 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: 'corpus',
          include: ['tests/corpus/**/*.test.ts'],
          exclude: [...never, ...long],
          testTimeout: 600 * seconds,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['{main,tests}/**/*.long.test.ts'],
          exclude: never,
          testTimeout: 3600 * seconds,
        },
      },
    ],
  },
})
