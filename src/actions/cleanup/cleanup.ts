/** The other end of a certificate's life: delete the files, then revoke. Warns, never fails. */
import type { CleanupRecord, SavedCertificate, SavedFolder } from './saved-state.ts'
import type { Clock } from '../../shared/clock.ts'
import type { ActionContext } from '../context.ts'
import { ActionError, asActionError, describeError } from '../../shared/errors.ts'
import {
  deletePrivateFiles,
  deletePrivateFolder,
  type KnownFolder
} from '../../files/private-folder.ts'
import { type FolderRecord, rewriteRecord } from '../../files/marker.ts'
import { type FolderContent, readPrivateFolder } from '../../files/private-files.ts'
import type { Runner } from '../../github/runner.ts'
import type { Connection } from '../../vtex/client.ts'
import { NetworkError } from '../../http/network-error.ts'
import { revoke, tellRevocation } from '../../vtex/revoke.ts'
import { revokeByHand } from '../../vtex/manual-revocation.ts'
import type { Identity } from '../../http/secure-context.ts'

export interface CleanupDependencies extends Pick<ActionContext, 'runner' | 'clock'> {
  /** The certificate and its key, where they may not be in the folder yet. */
  identity?: Identity | undefined
  /**
   * A client of the host that signed the certificate.
   *
   * @param serverCas the CAs that were found in the folder
   * @throws ActionError where there are no credentials for it
   */
  openClient(certificate: SavedCertificate, serverCas: string[] | undefined): Connection
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
  const isOurs = folder && (await warnInstead(runner, () => deleteFiles(folder, runner)))
  if (certificate) {
    const found = { folder, content }
    await warnInstead(runner, () => revokeIfDue(certificate, found, record, dependencies))
  }
  if (isOurs) await warnInstead(runner, () => deletePrivateFolder(folder.path, folder))
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
  const done = whyNotToRevoke(certificate, content, dependencies.clock)
  if (done !== undefined) return dependencies.runner.info(`Certificate ${done}`)
  noteAttempt(certificate, record)
  if (folder && content?.record) await noteInFolder(folder.path, content.record)
  const known = await revokeNow(certificate, content, dependencies).catch((error: unknown) => {
    if (!mayHaveArrived(error)) record.saveCertificate(certificate)
    throw error
  })
  dependencies.runner.info(tellRevocation(certificate.serialNumber, known))
  record.saveCertificate({ ...certificate, atExit: 'revoked' })
}

/** For a post step after a main step that is killed now. To revoke is worth more than the note. */
function noteAttempt(certificate: SavedCertificate, record: CleanupRecord): void {
  try {
    record.saveCertificate({ ...certificate, maybeRevoked: true })
  } catch {
    // post then warns of a 404 that is right
  }
}

/** For a later use, where this process is killed and no post step follows. */
async function noteInFolder(path: string, record: FolderRecord): Promise<void> {
  await rewriteRecord(path, { ...record, maybeRevoked: true }).catch(() => undefined)
}

/** A request whose answer was lost may have been carried out; an answer that refuses it was not. */
function mayHaveArrived(error: unknown): boolean {
  const { cause } = asActionError(error)
  return cause instanceof NetworkError && cause.stage === 'exchange'
}

/** As the end of a sentence that begins with `Certificate`. */
function whyNotToRevoke(
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
async function revokeNow(
  certificate: SavedCertificate,
  content: FolderContent | undefined,
  dependencies: CleanupDependencies
): Promise<boolean> {
  const identity = dependencies.identity ?? content?.identity
  // Where the folder is gone, a clean-up was here before: VTEX may not know the serial any more.
  const maybeRevoked = certificate.maybeRevoked ?? content?.record?.maybeRevoked ?? false
  const mustExist = content?.isThere !== false && !maybeRevoked
  let connection: Connection | undefined
  try {
    connection = dependencies.openClient(certificate, content?.serverCas)
    const how = { identity, mustExist, extraCa: certificate.serverCaFile !== undefined }
    return await revoke(connection, certificate.serialNumber, how)
  } catch (error) {
    const { code, message } = asActionError(error)
    throw code === 'REVOKE_FAILED' ? error : notRevoked(certificate, message, error)
  } finally {
    connection?.close()
  }
}

function notRevoked(certificate: SavedCertificate, reason: string, cause: unknown): ActionError {
  const { serialNumber, serverCaFile } = certificate
  const baseUrl = new URL(certificate.baseUrl)
  const extraCa = serverCaFile !== undefined
  const { advice, command } = revokeByHand({ baseUrl, serialNumber, extraCa })
  const message = `Certificate ${serialNumber} was not revoked: ${reason}`
  return new ActionError('REVOKE_FAILED', message, { hint: advice, command, cause })
}

/** What the work comes to; `undefined`, and a warning, where it fails. */
async function warnInstead<T>(runner: Runner, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    runner.warning(describeError(error, runner.readme))
    return undefined
  }
}
