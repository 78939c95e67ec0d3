/** Finds the certificates of this job by the records in their folders, for the action in revoke/. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientCertificate } from '../http/secure-context.ts'
import { isPrivateFolderName } from './private-folder.ts'
import { type FolderRecord, readRecord, rewriteRecord } from './marker.ts'
import { readPrivateFolder } from './private-files.ts'

export interface JobCertificate {
  /** Whether a step of this job has revoked it already. */
  isRevoked: boolean
  /** With its key, if both can be read. */
  clientCertificate: ClientCertificate | undefined
  /** Records for the post step that it is revoked. If that fails, the post step calls VTEX. */
  recordRevocation(): Promise<void>
}

/** Looks for a certificate in the private folders below `parents`. */
export async function findJobCertificate(
  parents: readonly string[],
  wanted: Pick<FolderRecord, 'baseUrl' | 'serialNumber'>
): Promise<JobCertificate | undefined> {
  for (const parent of parents) {
    const names = await readdir(parent).catch(() => [])
    for (const path of names.map((name) => join(parent, name)).filter(isPrivateFolderName)) {
      const record = await readRecord(path)
      if (record?.serialNumber !== wanted.serialNumber || record.baseUrl !== wanted.baseUrl) {
        continue
      }
      const { clientCertificate } = await readPrivateFolder(path, { id: record.id })
      const recordRevocation = () =>
        rewriteRecord(path, { ...record, atExit: 'revoked' }).catch(() => undefined)
      return { isRevoked: record.atExit === 'revoked', clientCertificate, recordRevocation }
    }
  }
  return undefined
}
