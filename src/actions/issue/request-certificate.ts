import type { CleanupRecord } from '../cleanup/saved-state.ts'
import type { Config } from '../../config/config.ts'
import { asActionError } from '../../shared/errors.ts'
import { tellOrphan } from '../cleanup/report-untracked.ts'
import { issuedSerialNumber } from '../../pki/serial-number.ts'
import type { Prepared } from './prepare.ts'
import type { Runner } from '../../github/runner.ts'
import type { Connection } from '../../vtex/client.ts'
import { sign, type SignAnswer } from '../../vtex/sign.ts'
import type { SigningRequest } from '../../vtex/signing-attempt.ts'

/**
 * Has VTEX sign a CSR. The request is noted for the post step before it is made: a run that is
 * killed meanwhile can tell nobody any more.
 *
 * @throws ActionError as `sign`; where a certificate may exist, the summary says what to look for
 */
export async function requestSignature(
  connection: Connection,
  { keyPair, csrPem }: Prepared,
  request: SigningRequest,
  { record, runner, config }: { record: CleanupRecord; runner: Runner; config: Config }
): Promise<SignAnswer> {
  const namesCertificate = (text: string, bytes?: Buffer) =>
    issuedSerialNumber(text, keyPair.publicKey, bytes) !== undefined
  record.saveRequest(request)
  try {
    return await sign(connection, { csrPem, request, namesCertificate })
  } catch (error) {
    const uncertain = asActionError(error).code === 'SIGN_UNCERTAIN'
    if (uncertain) await tellOrphan(runner, request, config)
    record.forgetRequest()
    throw error
  }
}
