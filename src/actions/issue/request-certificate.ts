/** Asks VTEX to sign, and saves what is needed to revoke before anything else is done. */
import type { Config } from '../../config/config.ts'
import type { GeneratedKeyPair } from '../../pki/key-pair.ts'
import { parseIssuedCertificate } from '../../pki/certificate.ts'
import { findSerialNumber } from '../../pki/serial-number.ts'
import { ActionError, asActionError } from '../../shared/errors.ts'
import type { Clock } from '../../shared/clock.ts'
import { sign, type SignResponse } from '../../vtex/sign.ts'
import type { SigningAttempt } from '../../vtex/signing-attempt.ts'
import { UntrackedCertificateError } from '../cleanup/report-untracked.ts'
import { casFittingState, type SavedCertificate } from '../cleanup/saved-state.ts'
import type { IssueRun } from './dependencies.ts'
import type { SigningMaterial } from './prepare.ts'

/**
 * Has VTEX sign a CSR. The attempt is saved for the post step before the request is sent, because a
 * killed run cannot report it. While VTEX signs, the proof's comparison is prepared.
 *
 * @throws ActionError the errors of `sign`; UntrackedCertificateError if a certificate may exist
 */
export async function requestCertificate(
  { config, client, connections, record, clock }: IssueRun,
  { keyPair, csrPem }: SigningMaterial,
  attempt: SigningAttempt
): Promise<SignResponse> {
  let attempts = 0
  const onSent = () => {
    if (config.verify && attempts++ === 0)
      connections.preconnectUntrusted(makeUntrusted(config, keyPair, clock))
  }
  record.saveRequest(attempt)
  try {
    return await sign(client, {
      csrPem,
      request: attempt,
      findSerialNumber: (text, bytes) => findSerialNumber(text, keyPair.publicKey, bytes),
      onSent
    })
  } catch (thrown) {
    const error = asActionError(thrown)
    if (error.code === 'SIGN_UNCERTAIN') throw new UntrackedCertificateError(error, attempt)
    record.forgetRequest()
    throw error
  }
}

/** Makes the certificates that the proof compares with. It is loaded here, while VTEX signs. */
async function makeUntrusted({ subject }: Config, keyPair: GeneratedKeyPair, clock: Clock) {
  const { makeUntrustedCertificates } = await import('../../verify/untrusted-certificate.ts')
  return makeUntrustedCertificates(subject, keyPair, new Date(clock.now()))
}

/**
 * Saves what is needed to revoke before the response is used, because VTEX has no call that lists
 * certificates. Until the files are published the certificate is to be revoked, even if
 * revoke-on-exit is false.
 *
 * @throws UntrackedCertificateError CERTIFICATE_… if the response holds no serial number, or the
 * error of `sign`
 */
export function saveSerialNumber(
  { config, record, runner }: IssueRun,
  { userToken }: SigningMaterial,
  attempt: SigningAttempt,
  response: SignResponse
): SavedCertificate {
  const { serialNumber } = response
  if (serialNumber === undefined) {
    const reason = 'No serial number could be read from VTEX’s answer.'
    throw new UntrackedCertificateError(whyNoSerialNumber(response), attempt, reason)
  }
  const { serverCaFile, timeoutMs, retries } = config
  const serverCas = casFittingState(config.serverCas)
  const where = { baseUrl: config.baseUrl.origin, serverCaFile, serverCas }
  const limits = { timeoutMs, retries, userToken }
  const saved: SavedCertificate = { serialNumber, ...where, ...limits, atExit: 'revoke' }
  record.saveCertificate(saved)
  record.forgetRequest()
  runner.info(`VTEX signed certificate ${serialNumber}.`)
  return saved
}

function whyNoSerialNumber({ failure, text }: SignResponse): ActionError {
  if (failure) return failure
  try {
    parseIssuedCertificate(text)
  } catch (error) {
    return asActionError(error)
  }
  const message = 'VTEX answered with a certificate that has no serial number.'
  return new ActionError('CERTIFICATE_MALFORMED', message)
}
