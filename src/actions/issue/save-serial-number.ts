import type { CleanupRecord, SavedCertificate } from '../cleanup/saved-state.ts'
import type { Config } from '../../config/config.ts'
import { ActionError } from '../../shared/errors.ts'
import { tellOrphan } from '../cleanup/report-untracked.ts'
import type { KeyPair } from '../../pki/key-pair.ts'
import { parseIssuedCertificate } from '../../pki/certificate.ts'
import { issuedSerialNumber } from '../../pki/serial-number.ts'
import type { Runner } from '../../github/runner.ts'
import type { UserToken } from '../../vtex/login.ts'
import type { SignAnswer } from '../../vtex/sign.ts'
import type { SigningRequest } from '../../vtex/signing-attempt.ts'

/** What is known as soon as VTEX has answered. */
export interface Answered {
  config: Config
  keyPair: KeyPair
  userToken: UserToken
  request: SigningRequest
  answer: SignAnswer
  record: CleanupRecord
}

/**
 * Saves what it takes to revoke, before anything is made of the answer: VTEX has no call that lists
 * certificates. Until the identity is handed over it is to be revoked, whatever revoke-on-exit says.
 *
 * @throws ActionError CERTIFICATE_… where the answer holds no serial number, or what sign failed with
 */
export async function saveSerialNumber(
  { config, keyPair, userToken, request, answer, record }: Answered,
  runner: Runner
): Promise<SavedCertificate> {
  const serialNumber = issuedSerialNumber(answer.text, keyPair.publicKey, answer.bytes)
  if (serialNumber === undefined) {
    const why = 'No serial number could be read from VTEX’s answer.'
    await tellOrphan(runner, request, { why, summary: config.summary })
    record.forgetRequest()
    if (answer.failure) throw answer.failure
    parseIssuedCertificate(answer.text) // throws what is wrong with the answer
    const message = 'VTEX answered with a certificate that has no serial number.'
    throw new ActionError('CERTIFICATE_MALFORMED', message)
  }
  const { serverCaFile, timeoutMs, retries } = config
  const serverCas = casFittingState(config.serverCas)
  const where = { baseUrl: config.baseUrl.origin, serverCaFile, serverCas }
  const how = { timeoutMs, retries, userToken }
  const saved: SavedCertificate = { serialNumber, ...where, ...how, atExit: 'revoke' }
  record.saveCertificate(saved)
  record.forgetRequest()
  runner.info(`VTEX signed certificate ${serialNumber}.`)
  return saved
}

/** The post step gets the state in a variable, for which Windows and Linux have 32 and 128 KiB. */
const MOST_CAS = 16 * 1024

/** The CAs, where they are small enough for the state; others go into the private folder. */
export function casFittingState(serverCas: string[] | undefined): string[] | undefined {
  const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0
  return size <= MOST_CAS ? serverCas : undefined
}
