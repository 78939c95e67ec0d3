/** What killed runs left on this machine: their files go, their certificates are revoked. */
import type { Config } from '../../config/config.ts'
import type { ActionContext } from '../context.ts'
import { openClient } from '../open-client.ts'
import { formatError } from '../../shared/errors.ts'
import { deletePrivateFolder, emptyFolder } from '../../files/private-folder.ts'
import type { Job } from '../../files/job.ts'
import { claimFolder, type FolderRecord, releaseFolder, rewriteRecord } from '../../files/marker.ts'
import { readPrivateFolder } from '../../files/private-files.ts'
import { findStaleFolders, type StaleFolder } from '../../files/stale-folders.ts'
import type { VtexClient } from '../../vtex/client.ts'
import { revoke } from '../../vtex/revoke.ts'

interface StaleFolderContext extends ActionContext {
  signal: AbortSignal
  /** This use's own, whose folder is left alone. */
  job: Job
}

/** What is left after that is for the next use: this one's own work is done. */
const MAX_DURATION_MS = 30_000

type RecordedFolder = StaleFolder & { record: FolderRecord }

/**
 * Sweeps the place where this use makes its own folder, once its own work is done. A folder whose
 * certificate is another account's, or cannot be revoked now, keeps its record alone, for the next
 * use. Never throws.
 *
 * @param owner whose the folders are that we make there, as a number
 */
export async function cleanUpStaleFolders(
  config: Config,
  owner: string | undefined,
  context: StaleFolderContext
): Promise<void> {
  const { runner, clock, signal, job } = context
  const startedAt = clock.now()
  const search = { now: startedAt, currentJob: job, owner }
  const found = await findStaleFolders(config.outputDirectory, search)
  const recorded = found.filter((folder): folder is RecordedFolder => folder.record !== undefined)
  const unrecorded = found.filter(({ record }) => record === undefined)
  const deleted = await Promise.allSettled(unrecorded.map((folder) => deleteStaleFolder(folder)))
  const count = deleted.filter((result) => result.status === 'fulfilled' && result.value).length
  if (count > 0) runner.info(`Deleted folders of earlier uses, over a day old: ${count}.`)
  for (const folder of recorded) {
    if (signal.aborted || clock.now() > startedAt + MAX_DURATION_MS) return
    await cleanUpStaleFolder(folder, config, context).catch((error: unknown) => {
      if (!signal.aborted) runner.warning(formatError(error, runner.readme))
    })
  }
}

async function cleanUpStaleFolder(
  folder: RecordedFolder,
  config: Config,
  context: StaleFolderContext
): Promise<void> {
  const { path, record } = folder
  const { runner, clock } = context
  const reason = reasonNotToRevoke(record, clock.now())
  if (reason !== undefined) {
    if (await deleteStaleFolder(folder))
      runner.info(`${LEFT_BY_KILLED_RUN} certificate ${record.serialNumber}, ${reason}.`)
    return
  }
  const isSameAccount =
    record.baseUrl === config.baseUrl.origin &&
    record.account === config.subject.organizationalUnitName
  if (!isSameAccount && record.job.isOver) return // told before
  if (!(await claimFolder(path, clock.now()))) return // another run is at it
  const { clientCertificate } = await readPrivateFolder(path, folder)
  try {
    await emptyFolder(path)
    await rewriteRecord(path, { ...record, job: { ...record.job, isOver: true } })
    if (!isSameAccount) return runner.info(formatOtherAccount(record))
    const client = openClientOnce(config, context)
    const found = await revoke(client, record.serialNumber, { clientCertificate }).finally(() =>
      client.close()
    )
    await deleteStaleFolder(folder)
    if (found)
      runner.info(`${LEFT_BY_KILLED_RUN} certificate ${record.serialNumber}. It is revoked now.`)
    else if (record.maybeRevoked)
      runner.info(`${LEFT_BY_KILLED_RUN} certificate ${record.serialNumber}. ${REVOKED_ALREADY}`)
    else runner.warning(formatNotFound(record))
  } finally {
    await releaseFolder(path)
  }
}

const REVOKED_ALREADY = 'It is not known to VTEX any more: it was revoked already.'
const LEFT_BY_KILLED_RUN = 'A run that was killed left its files here, which are deleted, and'

function reasonNotToRevoke({ atExit, notAfter }: FolderRecord, now: number): string | undefined {
  if (atExit === 'keep') return 'which was to be kept'
  if (atExit === 'revoked') return 'which was revoked already'
  return notAfter !== undefined && notAfter < now ? 'which has expired' : undefined
}

function formatOtherAccount({ serialNumber, account, baseUrl }: FolderRecord): string {
  const where = `of account ${account} at ${new URL(baseUrl).host}`
  return `${LEFT_BY_KILLED_RUN} certificate ${serialNumber} ${where}. The next use for that account here revokes it.`
}

function formatNotFound({ serialNumber }: FolderRecord): string {
  const seen = 'VTEX answered 404 to its revocation.'
  const hint = 'If nobody has revoked it since, ask VTEX support about it.'
  return `${LEFT_BY_KILLED_RUN} certificate ${serialNumber}. ${seen} ${hint}`
}

/** Nothing is repeated: the next use tries again. */
function openClientOnce(config: Config, context: StaleFolderContext): VtexClient {
  const timeoutMs = Math.min(config.timeoutMs, MAX_DURATION_MS / 2)
  return openClient({ ...config, timeoutMs, retries: 0 }, context)
}

function deleteStaleFolder(folder: StaleFolder): Promise<boolean> {
  return deletePrivateFolder(folder.path, folder)
}
