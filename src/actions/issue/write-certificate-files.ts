import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import {
  makePrivateFolder,
  privateFolderPath,
  writePrivateFile
} from '../../files/private-folder.ts'
import { type FolderRecord, MARKER, formatMarker, rewriteRecord } from '../../files/marker.ts'
import { writeCertificateFiles, type WrittenFiles } from '../../files/write-files.ts'
import type { VerifiedCertificate } from '../../pki/verify-certificate.ts'
import { casFittingState } from '../cleanup/saved-state.ts'
import type { IssueRun } from './dependencies.ts'

/** The private folder of a certificate. It is made as soon as VTEX has signed. */
export interface CertificateFolder {
  path: string
  /** What a later run reads in the folder if this run is killed. */
  folderRecord: FolderRecord
}

/**
 * Makes the private folder, with a record of the certificate in it, before the certificate is
 * verified. If this run is killed after that, the next run can revoke the certificate. The post
 * step learns of the folder before it is made.
 *
 * @throws ActionError FILE_FAILED
 */
export async function createCertificateFolder(
  { config, record, runner, job }: IssueRun,
  serialNumber: string
): Promise<CertificateFolder> {
  const [path, id] = [privateFolderPath(config.outputDirectory), randomUUID()]
  runner.mask(path)
  record.saveFolder({ path, id })
  const folderRecord: FolderRecord = {
    id,
    baseUrl: config.baseUrl.origin,
    account: config.subject.organizationalUnitName,
    serialNumber,
    atExit: 'revoke', // until the files are published
    job
  }
  record.saveFolder({ path, id, made: await makePrivateFolder(path) })
  await writePrivateFile(join(path, MARKER), formatMarker(folderRecord))
  return { path, folderRecord }
}

export interface FilesToWrite {
  certificate: VerifiedCertificate
  folder: CertificateFolder
  /** The report of the checks, JUnit XML. */
  junit: string | undefined
}

/**
 * Writes the files for later steps into the private folder.
 *
 * @throws ActionError FILE_FAILED
 */
export async function writeFiles(
  { config, runner }: IssueRun,
  { certificate, folder, junit }: FilesToWrite
): Promise<WrittenFiles> {
  const files = await writeCertificateFiles(certificate, folder.path, {
    ...{ formats: config.formats, baseUrl: config.baseUrl, junit },
    serverCas: casFittingState(config.serverCas) ? undefined : config.serverCas
  })
  if (files.looseModes) runner.warning(formatLooseModes(files.looseModes))
  return files
}

/**
 * Writes into the folder's record when the certificate expires, and whether it stays valid after
 * the job. A failure is ignored: then a later run may revoke a certificate that should be kept,
 * which is no reason to fail now.
 */
export async function recordPublication(
  { path, folderRecord }: CertificateFolder,
  change: Pick<FolderRecord, 'notAfter' | 'atExit'>
): Promise<void> {
  await rewriteRecord(path, { ...folderRecord, ...change }).catch(() => undefined)
}

/** A warning, not a failure: on a machine with one user, such a share does no harm. */
function formatLooseModes(modes: string): string {
  return (
    `The file system of output-dir (by default RUNNER_TEMP) keeps no modes: ${modes}, where 0700` +
    ' and 0600 were asked for. Other users of this machine may be able to read the private key.' +
    ' Set output-dir to a folder on a local disk.'
  )
}
