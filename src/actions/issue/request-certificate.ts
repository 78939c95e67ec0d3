/** VTEX is asked to sign, and what it takes to revoke is saved before anything else is done. */
import { parseIssuedCertificate } from '../../pki/certificate.ts'
import { findSerialNumber } from '../../pki/serial-number.ts'
import { ActionError, asActionError } from '../../shared/errors.ts'
import { sign, type SignResponse } from '../../vtex/sign.ts'
import type { SigningAttempt } from '../../vtex/signing-attempt.ts'
import { UntrackedCertificateError } from '../cleanup/report-untracked.ts'
import { casFittingState, type SavedCertificate } from '../cleanup/saved-state.ts'
import type { IssueRun } from './dependencies.ts'
import type { SigningMaterial } from './prepare.ts'

/**
 * Has VTEX sign a CSR. The attempt is saved for the post step before the request is made, because a
 * run that is killed meanwhile cannot report it.
 *
 * @throws ActionError as `sign`; UntrackedCertificateError where a certificate may exist
 */
export async function requestCertificate(
  { client, record }: IssueRun,
  { keyPair, csrPem }: SigningMaterial,
  attempt: SigningAttempt
): Promise<SignResponse> {
  const containsCertificate = (text: string, bytes?: Buffer) =>
    findSerialNumber(text, keyPair.publicKey, bytes) !== undefined
  record.saveRequest(attempt)
  try {
    return await sign(client, { csrPem, request: attempt, containsCertificate })
  } catch (thrown) {
    const error = asActionError(thrown)
    if (error.code === 'SIGN_UNCERTAIN') throw new UntrackedCertificateError(error, attempt)
    record.forgetRequest()
    throw error
  }
}

/**
 * Saves what it takes to revoke, before anything is made of the answer: VTEX has no call that lists
 * certificates. Until the files are published it is to be revoked, whatever revoke-on-exit says.
 *
 * @throws UntrackedCertificateError CERTIFICATE_… where the answer holds no serial number, or what
 *   sign failed with
 */
export function saveSerialNumber(
  { config, record, runner }: IssueRun,
  { keyPair, userToken }: SigningMaterial,
  attempt: SigningAttempt,
  answer: SignResponse
): SavedCertificate {
  const serialNumber = findSerialNumber(answer.text, keyPair.publicKey, answer.bytes)
  if (serialNumber === undefined) {
    const reason = 'No serial number could be read from VTEX’s answer.'
    throw new UntrackedCertificateError(whyNoSerialNumber(answer), attempt, reason)
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
