/** Ends a certificate's life: deletes the files, then revokes the certificate. It only warns. */
import type { CleanupRecord, SavedCertificate, SavedFolder } from './saved-state.ts'
import type { Clock } from '../../shared/clock.ts'
import type { ActionContext } from '../context.ts'
import { ActionError, asActionError, formatError } from '../../shared/errors.ts'
import {
  deletePrivateFiles,
  deletePrivateFolder,
  type KnownFolder
} from '../../files/private-folder.ts'
import { type FolderRecord, rewriteRecord } from '../../files/marker.ts'
import { type FolderContent, readPrivateFolder } from '../../files/private-files.ts'
import type { Runner } from '../../github/runner.ts'
import type { VtexClient } from '../../vtex/client.ts'
import { NetworkError } from '../../http/network-error.ts'
import { revoke, formatRevocation } from '../../vtex/revoke.ts'
import { formatManualRevocation } from '../../vtex/manual-revocation.ts'
import type { ClientCertificate } from '../../http/secure-context.ts'

export interface CleanupDependencies extends Pick<ActionContext, 'runner' | 'clock'> {
  /** The certificate and its key, if they may not be in the folder yet. */
  clientCertificate?: ClientCertificate | undefined
  /**
   * A client of the host that signed the certificate.
   *
   * @param serverCas the CAs found in the folder
   * @throws ActionError if there are no credentials for the host
   */
  openClient(certificate: SavedCertificate, serverCas: string[] | undefined): VtexClient
}

/**
 * Undoes what the record lists, and logs one line for each result. It first reads what revoking may
 * need. Then it deletes the files, so that they are gone even if the call to VTEX fails. The folder
 * with its record is deleted last: if this process is killed, a later run can still revoke.
 */
export async function cleanUp(
  record: CleanupRecord,
  dependencies: CleanupDependencies
): Promise<void> {
  const { folder, certificate } = record.state
  const { runner } = dependencies
  const content = folder && (await readPrivateFolder(folder.path, folder))
  const isPrivateFolder = folder && (await warnOnError(runner, () => deleteFiles(folder, runner)))
  if (certificate) {
    const files = { folder, content }
    await warnOnError(runner, () => revokeIfDue(certificate, files, record, dependencies))
  }
  if (isPrivateFolder) await warnOnError(runner, () => deletePrivateFolder(folder.path, folder))
}

/** @returns `true`, so that a failure, which only warns, can be told from success */
async function deleteFiles(folder: KnownFolder & { path: string }, runner: Runner): Promise<true> {
  const count = await deletePrivateFiles(folder.path, folder)
  if (count === undefined) runner.info('There are no files to delete.')
  else if (count > 0) runner.info('Deleted the certificate and key files.')
  return true
}

async function revokeIfDue(
  certificate: SavedCertificate,
  { folder, content }: { folder?: SavedFolder | undefined; content?: FolderContent | undefined },
  record: CleanupRecord,
  dependencies: CleanupDependencies
): Promise<void> {
  const reason = reasonNotToRevoke(certificate, content, dependencies.clock)
  if (reason !== undefined) return dependencies.runner.info(`Certificate ${reason}`)
  saveRevocationAttempt(certificate, record)
  if (folder && content?.record) await recordRevocationAttempt(folder.path, content.record)
  const found = await revokeOrExplain(certificate, content, dependencies).catch(
    (error: unknown) => {
      if (!mayHaveBeenProcessed(error)) record.saveCertificate(certificate)
      throw error
    }
  )
  dependencies.runner.info(formatRevocation(certificate.serialNumber, found))
  record.saveCertificate({ ...certificate, atExit: 'revoked' })
}

/**
 * For the post step, if this process is killed now. A failure to save must not prevent the
 * revocation.
 */
function saveRevocationAttempt(certificate: SavedCertificate, record: CleanupRecord): void {
  try {
    record.saveCertificate({ ...certificate, maybeRevoked: true })
  } catch {
    // the post step then warns of a 404 that is correct
  }
}

/** For a later run, if this process is killed and no post step follows. */
async function recordRevocationAttempt(path: string, record: FolderRecord): Promise<void> {
  await rewriteRecord(path, { ...record, maybeRevoked: true }).catch(() => undefined)
}

/** If the response was lost, the request may have been processed. If VTEX refused it, it was not. */
function mayHaveBeenProcessed(error: unknown): boolean {
  const { cause } = asActionError(error)
  return cause instanceof NetworkError && cause.stage === 'exchange'
}

/** The end of a sentence that begins with `Certificate`. */
function reasonNotToRevoke(
  { serialNumber, atExit, notAfter }: SavedCertificate,
  content: FolderContent | undefined,
  clock: Clock
): string | undefined {
  if (atExit === 'revoked' || content?.record?.atExit === 'revoked') {
    return `${serialNumber} was revoked already.`
  }
  if (atExit === 'keep') {
    return `${serialNumber} was not revoked by this step (revoke-on-exit is false).`
  }
  if (notAfter !== undefined && notAfter < clock.now()) {
    return `${serialNumber} has expired; there is nothing to revoke.`
  }
  return undefined
}

/**
 * Every error message here includes the serial number, so that the certificate can be revoked by
 * hand.
 */
async function revokeOrExplain(
  certificate: SavedCertificate,
  content: FolderContent | undefined,
  dependencies: CleanupDependencies
): Promise<boolean> {
  const clientCertificate = dependencies.clientCertificate ?? content?.clientCertificate
  // If the folder is gone, an earlier clean-up ran. VTEX may not know the serial number any more.
  const maybeRevoked = certificate.maybeRevoked ?? content?.record?.maybeRevoked ?? false
  const mustExist = content?.exists !== false && !maybeRevoked
  let client: VtexClient | undefined
  try {
    client = dependencies.openClient(certificate, content?.serverCas)
    const options = {
      clientCertificate,
      mustExist,
      extraCa: certificate.serverCaFile !== undefined
    }
    return await revoke(client, certificate.serialNumber, options)
  } catch (error) {
    const { code, message } = asActionError(error)
    throw code === 'REVOKE_FAILED' ? error : notRevokedError(certificate, message, error)
  } finally {
    client?.close()
  }
}

/** The error if the call was not made, or ended with another error. */
function notRevokedError(
  certificate: SavedCertificate,
  reason: string,
  cause: unknown
): ActionError {
  const { serialNumber, serverCaFile } = certificate
  const baseUrl = new URL(certificate.baseUrl)
  const extraCa = serverCaFile !== undefined
  const { advice, command } = formatManualRevocation({ baseUrl, serialNumber, extraCa })
  const message = `Certificate ${serialNumber} was not revoked: ${reason}`
  return new ActionError('REVOKE_FAILED', message, { hint: advice, command, cause })
}

/** Returns the result of the work. If the work fails, logs a warning and returns `undefined`. */
async function warnOnError<T>(runner: Runner, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    runner.warning(formatError(error, runner.troubleshootingPage))
    return undefined
  }
}
