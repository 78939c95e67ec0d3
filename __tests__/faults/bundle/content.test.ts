/** Bodies and certificates, with the bundle. */
import { describe, it } from '@jest/globals'
import { withTitles } from '../fault-case.ts'
import { BODIES } from '../table/bodies.ts'
import { CERTIFICATES } from '../table/certificates.ts'
import { faultRunner } from './run.ts'

const run = faultRunner()

describe('an answer of other content', () => {
  it.each(withTitles([...BODIES, ...CERTIFICATES]))('%s', async (_, fault) => {
    await run(fault)
  })
})
