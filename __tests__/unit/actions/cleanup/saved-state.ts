import fc from 'fast-check'
import type { SavedCertificate, SavedFolder } from '../../../../src/actions/cleanup/saved-state.ts'

/** A serial number in the form that X509Certificate gives it. */
const serialNumber = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 2n ** 400n }))
  .map(([negative, value]) => {
    const digits = value.toString(16).toUpperCase()
    return `${negative ? '-' : ''}${digits.length % 2 ? '0' : ''}${digits}`
  })

/** What main may save of a certificate. */
export const certificate: fc.Arbitrary<SavedCertificate> = fc.record({
  serialNumber,
  baseUrl: fc.webUrl({ validSchemes: ['https'] }).map((url) => new URL(url).origin),
  serverCaFile: fc.string(),
  serverCas: fc.array(fc.string()),
  timeoutMs: fc.integer({ min: 1000, max: 300_000 }),
  retries: fc.integer({ min: 0, max: 10 }),
  notAfter: fc.nat(),
  atExit: fc.constantFrom('revoke', 'keep', 'revoked'),
  userToken: fc.record({ token: fc.string({ minLength: 4 }) })
})

/** As an older version saved it, before it was made, and after that. */
export const folder: fc.Arbitrary<SavedFolder> = fc.oneof(
  fc.record({ path: fc.string() }),
  fc.record({ path: fc.string(), id: fc.uuid() }),
  fc.record({
    ...{ path: fc.string(), id: fc.uuid() },
    made: fc.record({ device: fc.string(), inode: fc.string(), owner: fc.string() })
  })
)
