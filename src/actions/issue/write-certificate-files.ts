import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { CleanupRecord } from '../cleanup/saved-state.ts'
import type { Config } from '../../config/config.ts'
import {
  makePrivateFolder,
  privateFolderPath,
  writePrivateFile
} from '../../files/private-folder.ts'
import type { Job } from '../../files/job.ts'
import { type FolderRecord, MARKER, markerText, rewriteRecord } from '../../files/marker.ts'
import { writeIdentity, type WrittenFiles } from '../../files/write-files.ts'
import type { VerifiedIdentity } from '../../pki/verify-certificate.ts'
import type { Runner } from '../../github/runner.ts'
import { casFittingState } from './save-serial-number.ts'

/** The private folder of a certificate: made as soon as VTEX has signed it. */
export interface OpenedFolder {
  path: string
  /** What a later use reads in it, should this one be killed. */
  note: FolderRecord
}

interface FolderToOpen {
  config: Config
  serialNumber: string
  record: CleanupRecord
  job: Job
}

/**
 * Makes the private folder, with a record of the certificate in it, before the certificate is
 * looked at: a run that is killed from now on leaves what the next one needs to revoke it. The
 * post step knows of the folder before it is there.
 *
 * @throws ActionError FILE_FAILED
 */
export async function openFolder(
  { config, serialNumber, record, job }: FolderToOpen,
  runner: Runner
): Promise<OpenedFolder> {
  const [path, id] = [privateFolderPath(config.outputDirectory), randomUUID()]
  runner.mask(path)
  record.saveFolder({ path, id })
  const note: FolderRecord = {
    id,
    baseUrl: config.baseUrl.origin,
    account: config.subject.organizationalUnitName,
    serialNumber,
    atExit: 'revoke', // until it has been handed over
    job
  }
  record.saveFolder({ path, id, made: await makePrivateFolder(path) })
  await writePrivateFile(join(path, MARKER), markerText(note))
  return { path, note }
}

export interface FilesToWrite {
  config: Config
  identity: VerifiedIdentity
  folder: OpenedFolder
  /** The checks' report, JUnit XML. */
  junit: string | undefined
}

/**
 * Writes the files for later steps into the private folder.
 *
 * @throws ActionError FILE_FAILED
 */
export async function writeFiles(
  { config, identity, folder, junit }: FilesToWrite,
  runner: Runner
): Promise<WrittenFiles> {
  const files = await writeIdentity(identity, folder.path, {
    ...{ formats: config.formats, baseUrl: config.baseUrl, junit },
    serverCas: casFittingState(config.serverCas) ? undefined : config.serverCas
  })
  if (files.looseModes) runner.warning(exposed(files.looseModes))
  return files
}

/**
 * Notes in the folder when its certificate ends, and whether it outlives the job. Where that fails,
 * a later use may revoke what should be kept: no reason to fail now.
 */
export async function noteHandOver(
  { path, note }: OpenedFolder,
  change: Pick<FolderRecord, 'notAfter' | 'atExit'>
): Promise<void> {
  await rewriteRecord(path, { ...note, ...change }).catch(() => undefined)
}

/** A warning, not a failure: on a machine that nobody else uses, a share like that does no harm. */
function exposed(modes: string): string {
  return (
    `The file system of output-dir (by default RUNNER_TEMP) keeps no modes: ${modes}, where 0700` +
    ' and 0600 were asked for. Other users of this machine may be able to read the private key.' +
    ' Set output-dir to a folder on a local disk.'
  )
}
