/** Every fault of the server, with the shipped bundle: rows of docs/reliability.md. */
import { afterAll, describe, expect, it } from '@jest/globals'
import { ELSEWHERE_PATH, startElsewhere } from './elsewhere.ts'
import { titleOf } from './fault-case.ts'
import { faultRunner } from './run-bundle.ts'
import { faultCases } from './table.ts'

const run = faultRunner()
const elsewhere = await startElsewhere()
afterAll(() => elsewhere.close())

describe('a fault of the server, with the bundle', () => {
  const cases = faultCases(elsewhere).map((fault) => [titleOf(fault), fault] as const)
  it.each(cases)('%s', async (_, fault) => {
    const { job } = await run(fault)
    expect(job.sandbox.seen.map(({ path }) => path)).not.toContain(ELSEWHERE_PATH)
    expect(elsewhere.requests()).toBe(0)
  })
})
