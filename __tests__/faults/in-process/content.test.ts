/** Bodies and certificates, in process. */
import { describe, expect, it } from '@jest/globals'
import { VARIANTS } from '../../../src/sandbox/certificate-variants.ts'
import { withTitles } from '../fault-case.ts'
import { BODIES } from '../table/bodies.ts'
import { CERTIFICATES } from '../table/certificates.ts'
import { inProcessRunner } from './run.ts'

const run = inProcessRunner()

describe('an answer of other content', () => {
  it.each(withTitles([...BODIES, ...CERTIFICATES]))('%s', (_, fault) => run(fault))
})

it('the table: every variant of a certificate that the sandbox can sign', () => {
  const faults = CERTIFICATES.flatMap(({ server }) => server?.faults ?? [])
  const variants = faults.flatMap((fault) => (fault.kind === 'certificate' ? fault.variant : []))
  expect(variants.sort()).toEqual(Object.keys(VARIANTS).sort())
})
