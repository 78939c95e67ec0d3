import type { CleanupRecord } from './cleanup-state.ts'
import type { Config } from './config.ts'
import { asActionError } from './errors.ts'
import { tellOrphan } from './orphan.ts'
import type { Runner } from './runner.ts'
import type { Connection } from './vtex/connection.ts'
import { sign } from './vtex/sign.ts'
import type { SigningRequest } from './vtex/signing-request.ts'

/**
 * Has VTEX sign a CSR, and gives back its answer as it came. The request is noted for the post step
 * before it is made: a run that is killed meanwhile can tell nobody any more.
 *
 * @throws ActionError as `sign`; where a certificate may exist, the summary says what to look for
 */
export async function requestSignature(
  connection: Connection,
  csrPem: string,
  request: SigningRequest,
  { record, runner, config }: { record: CleanupRecord; runner: Runner; config: Config }
): Promise<string> {
  record.saveRequest(request)
  try {
    return await sign(connection, csrPem, request)
  } catch (error) {
    record.forgetRequest()
    if (asActionError(error).code === 'SIGN_UNCERTAIN') await tellOrphan(runner, request, config)
    throw error
  }
}
