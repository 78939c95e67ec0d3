/** The other end of a certificate's life: delete the files, then revoke. Warns, never fails. */
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
  /** The certificate and its key, where they may not be in the folder yet. */
  clientCertificate?: ClientCertificate | undefined
  /**
   * A client of the host that signed the certificate.
   *
   * @param serverCas the CAs that were found in the folder
   * @throws ActionError where there are no credentials for it
   */
  openClient(certificate: SavedCertificate, serverCas: string[] | undefined): VtexClient
}

/**
 * Undoes what the record says was done, and says in a line each what became of it. What revoking
 * may need is read first; then the files go, so that nothing that VTEX does can keep them. The
 * folder with its record goes last: where this process is killed, a later use revokes.
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

/** For a post step after a main step that is killed now. To revoke is worth more than the note. */
function saveRevocationAttempt(certificate: SavedCertificate, record: CleanupRecord): void {
  try {
    record.saveCertificate({ ...certificate, maybeRevoked: true })
  } catch {
    // post then warns of a 404 that is right
  }
}

/** For a later use, where this process is killed and no post step follows. */
async function recordRevocationAttempt(path: string, record: FolderRecord): Promise<void> {
  await rewriteRecord(path, { ...record, maybeRevoked: true }).catch(() => undefined)
}

/** A request whose answer was lost may have been carried out; an answer that refuses it was not. */
function mayHaveBeenProcessed(error: unknown): boolean {
  const { cause } = asActionError(error)
  return cause instanceof NetworkError && cause.stage === 'exchange'
}

/** As the end of a sentence that begins with `Certificate`. */
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

/** Whatever goes wrong, its reader needs the serial number. */
async function revokeOrExplain(
  certificate: SavedCertificate,
  content: FolderContent | undefined,
  dependencies: CleanupDependencies
): Promise<boolean> {
  const clientCertificate = dependencies.clientCertificate ?? content?.clientCertificate
  // Where the folder is gone, a clean-up was here before: VTEX may not know the serial any more.
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
    throw code === 'REVOKE_FAILED' ? error : revocationError(certificate, message, error)
  } finally {
    client?.close()
  }
}

function revocationError(
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

/** What the work comes to; `undefined`, and a warning, where it fails. */
async function warnOnError<T>(runner: Runner, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    runner.warning(formatError(error, runner.readme))
    return undefined
  }
}
