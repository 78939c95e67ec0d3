/** Every fault of the server, with the action in this process. */
import { afterAll, describe, expect, it } from '@jest/globals'
import { VARIANTS } from '../../src/sandbox/certificate-variants.ts'
import { ELSEWHERE_PATH, startElsewhere } from './elsewhere.ts'
import { titleOf } from './fault-case.ts'
import { inProcessRunner } from './run-in-process.ts'
import { faultCases } from './table.ts'

const run = inProcessRunner()
const elsewhere = await startElsewhere()
afterAll(() => elsewhere.close())

const cases = faultCases(elsewhere)

describe('a fault of the server, in process', () => {
  it.each(cases.map((fault) => [titleOf(fault), fault] as const))('%s', async (_, fault) => {
    const { sandbox } = await run(fault)
    expect(sandbox.seen.map(({ path }) => path)).not.toContain(ELSEWHERE_PATH)
    expect(elsewhere.requests()).toBe(0)
  })
})

it('the table has every variant of a certificate that the sandbox can sign', () => {
  const faults = cases.flatMap(({ server }) => server?.faults ?? [])
  const variants = faults.flatMap((fault) => (fault.kind === 'certificate' ? fault.variant : []))
  expect(variants.sort()).toEqual(Object.keys(VARIANTS).sort())
})
