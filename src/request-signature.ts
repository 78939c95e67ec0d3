import type { CleanupRecord } from './cleanup-state.ts'
import type { Config } from './config.ts'
import { type ActionError, asActionError } from './errors.ts'
import { tellOrphan } from './orphan.ts'
import { issuedSerialNumber } from './pki/serial-number.ts'
import type { Prepared } from './prepare.ts'
import type { Runner } from './runner.ts'
import type { Connection } from './vtex/connection.ts'
import { NetworkError } from './vtex/network-error.ts'
import { sign } from './vtex/sign.ts'
import type { SigningRequest } from './vtex/signing-request.ts'

/** What VTEX answered: a certificate, or as much of it as came. */
export interface SignAnswer {
  text: string
  /** Why there is no more of it. */
  failure?: ActionError
}

/**
 * Has VTEX sign a CSR. The request is noted for the post step before it is made: a run that is
 * killed meanwhile can tell nobody any more. An answer that broke off is one all the same if the
 * serial number can be read from it.
 *
 * @throws ActionError as `sign`; where a certificate may exist, the summary says what to look for
 */
export async function requestSignature(
  connection: Connection,
  { keyPair, csrPem }: Prepared,
  request: SigningRequest,
  { record, runner, config }: { record: CleanupRecord; runner: Runner; config: Config }
): Promise<SignAnswer> {
  record.saveRequest(request)
  try {
    return { text: await sign(connection, csrPem, request) }
  } catch (error) {
    const { code, cause } = asActionError(error)
    if (cause instanceof NetworkError && issuedSerialNumber(cause.received, keyPair.publicKey)) {
      return { text: cause.received, failure: cause }
    }
    record.forgetRequest()
    if (code === 'SIGN_UNCERTAIN') await tellOrphan(runner, request, config)
    throw error
  }
}
