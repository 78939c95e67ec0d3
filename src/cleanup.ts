/** The other end of a certificate's life: delete the files, then revoke. Warns, never fails. */
import type { CleanupRecord, SavedCertificate } from './cleanup-state.ts'
import type { Clock } from './clock.ts'
import { ActionError, asActionError, describeError } from './errors.ts'
import { deletePrivateFolder } from './identity/folder.ts'
import type { Runner } from './runner.ts'
import type { Connection } from './vtex/connection.ts'
import { revoke, revokeByHand, tellRevocation } from './vtex/revoke.ts'

export interface CleanupParts {
  runner: Runner
  clock: Clock
  /**
   * A connection to where the certificate was signed.
   *
   * @throws ActionError where there are no credentials for it
   */
  connect(certificate: SavedCertificate): Connection
}

/** Undoes what the record says was done, and says in a line each what became of it. */
export async function cleanUp(record: CleanupRecord, parts: CleanupParts): Promise<void> {
  const { folder, certificate } = record.state
  if (folder) await warnInstead(parts.runner, () => deleteFiles(folder.path, parts.runner))
  if (certificate) await warnInstead(parts.runner, () => retire(certificate, record, parts))
}

async function deleteFiles(path: string, runner: Runner): Promise<void> {
  const deleted = await deletePrivateFolder(path)
  runner.info(deleted ? 'Deleted the certificate and key files.' : 'There are no files to delete.')
}

async function retire(
  certificate: SavedCertificate,
  record: CleanupRecord,
  parts: CleanupParts
): Promise<void> {
  const { runner, clock } = parts
  const { serialNumber, atExit, notAfter } = certificate
  if (atExit === 'revoked') {
    return runner.info(`Certificate ${serialNumber} was revoked already.`)
  }
  if (atExit === 'keep') {
    return runner.info(
      `Certificate ${serialNumber} was not revoked by this step (revoke-on-exit is false).`
    )
  }
  if (notAfter !== undefined && notAfter < clock.now()) {
    return runner.info(`Certificate ${serialNumber} has expired; there is nothing to revoke.`)
  }
  const known = await revokeNow(certificate, parts)
  runner.info(tellRevocation(serialNumber, known))
  record.saveCertificate({ ...certificate, atExit: 'revoked' })
}

/** Whatever goes wrong, its reader needs the serial number. */
async function revokeNow(certificate: SavedCertificate, parts: CleanupParts): Promise<boolean> {
  let connection: Connection | undefined
  try {
    connection = parts.connect(certificate)
    return await revoke(connection, certificate.serialNumber)
  } catch (error) {
    const { code, message } = asActionError(error)
    throw code === 'REVOKE_FAILED' ? error : notRevoked(certificate, message, error)
  } finally {
    connection?.close()
  }
}

function notRevoked(certificate: SavedCertificate, reason: string, cause: unknown): ActionError {
  const { serialNumber, baseUrl, serverCaFile } = certificate
  const byHand = revokeByHand(new URL(baseUrl), serialNumber, serverCaFile !== undefined)
  const message = `Certificate ${serialNumber} was not revoked: ${reason}`
  return new ActionError('REVOKE_FAILED', message, { hint: `Revoke it by hand: ${byHand}`, cause })
}

async function warnInstead(runner: Runner, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    runner.warning(describeError(error, runner.readme))
  }
}
