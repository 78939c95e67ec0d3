import { dirname } from 'node:path'
import { expect, it } from '@jest/globals'
import { jobMaker } from '../bundle/shipped.ts'
import { conclude } from './runner-row.ts'

const start = jobMaker()

const RUNS = 50

it(`${RUNS} runs at once, with one RUNNER_TEMP: none disturbs another`, async () => {
  const job = await start()
  const startedAt = performance.now()
  const inputs = { timeout: '120', formats: 'bundle' }
  const mains = await Promise.all(Array.from({ length: RUNS }, () => job.main(inputs)))
  expect(mains.map(({ outcome }) => outcome)).toEqual(mains.map(() => 'success'))
  expect(mains.flatMap(({ annotations }) => annotations)).toEqual([])
  const different = (of: (main: (typeof mains)[number]) => string | undefined) =>
    new Set(mains.map(of)).size
  expect(different(({ outputs }) => outputs['serial-number'])).toBe(RUNS)
  expect(different(({ outputs }) => dirname(outputs['key-path'] ?? ''))).toBe(RUNS)
  expect(job.leftovers()).toHaveLength(RUNS)

  const posts = await Promise.all(mains.map((main) => job.post(main, job.inputs(inputs))))
  expect(posts.flatMap(({ annotations }) => annotations)).toEqual([])
  expect(job.sandbox.issued).toHaveLength(RUNS)
  const [first, ...others] = mains
  conclude(job, [first!, ...others, ...posts], {
    ...{ fault: `${RUNS} runs at once`, phase: 'all', outcome: 'ok' },
    requests: `login ${RUNS}, sign ${RUNS}, proof, revoke ${RUNS}`,
    milliseconds: performance.now() - startedAt
  })
  job.expectNothingLeft()
}, 300_000)
