/** What the main step saves for the post step: the names, the fields and the version. */
import type { KnownFolder } from '../../files/private-folder.ts'
import type { Runner } from '../../github/runner.ts'
import type { UserToken } from '../../vtex/login.ts'
import type { SigningAttempt } from '../../vtex/signing-attempt.ts'

const VERSION = 1

/** A certificate that exists, with all that is needed to revoke it except the API key pair. */
export interface SavedCertificate {
  serialNumber: string
  baseUrl: string
  serverCaFile?: string | undefined
  /** The content of that file, PEM, because the file may be gone later. Saved only if it is small. */
  serverCas?: string[] | undefined
  timeoutMs: number
  retries: number
  /** Milliseconds since the epoch; an expired certificate needs no revocation. */
  notAfter?: number | undefined
  /** What the post step does with the certificate. `revoked`: the main step revoked it already. */
  atExit: 'revoke' | 'keep' | 'revoked'
  /** The main step began to revoke it, and may have been killed during the call. */
  maybeRevoked?: boolean | undefined
  /** Short-lived. A post step inside a composite action needs it, because it gets no inputs. */
  userToken: UserToken
}

/** Saved before the folder is made, and again with the details of the folder that was made. */
export interface SavedFolder extends KnownFolder {
  path: string
}

/** The names in the runner's saved state. The post step reads them as `STATE_…` variables. */
export interface CleanupState {
  /** Set until VTEX answers: a certificate may exist whose serial number is not known. */
  request?: SigningAttempt
  certificate?: SavedCertificate
  folder?: SavedFolder
}

/** What must be undone. Every change is saved at once, before a later operation can fail. */
export class CleanupRecord {
  readonly state: CleanupState
  readonly #runner: Pick<Runner, 'saveState'>

  constructor(runner: Pick<Runner, 'saveState'>, state: CleanupState = {}) {
    this.#runner = runner
    this.state = state
  }

  saveRequest(request: SigningAttempt): void {
    this.state.request = request
    this.#save('request', request)
  }

  /**
   * Call it when no certificate was made, or when the untracked certificate has been reported. If
   * this cannot be saved, the post step only repeats the report, so the failure is ignored.
   */
  forgetRequest(): void {
    delete this.state.request
    try {
      this.#runner.saveState('request', '')
    } catch {
      // the next save reports the same problem
    }
  }

  saveCertificate(certificate: SavedCertificate): void {
    this.state.certificate = certificate
    this.#save('certificate', certificate)
  }

  saveFolder(folder: SavedFolder): void {
    this.state.folder = folder
    this.#save('folder', folder)
  }

  #save(name: keyof CleanupState, entry: object): void {
    this.#runner.saveState(name, JSON.stringify({ version: VERSION, ...entry }))
  }
}

/**
 * Reads what the main step saved. If nothing was saved, the state is empty. An entry that is
 * damaged or has another version is listed in `unreadable` and not used.
 */
export function parseState(read: (name: keyof CleanupState) => string): {
  state: CleanupState
  unreadable: (keyof CleanupState)[]
} {
  const state: CleanupState = {}
  const unreadable: (keyof CleanupState)[] = []
  const readEntry = <N extends keyof CleanupState>(name: N, isValid: (entry: Entry) => boolean) => {
    const entry = parseEntry(read(name))
    if (entry === 'absent') return
    if (entry !== 'unreadable' && isValid(entry)) state[name] = entry as unknown as CleanupState[N]
    else unreadable.push(name)
  }
  readEntry('certificate', isCertificate)
  readEntry('folder', isFolder)
  readEntry('request', isRequest)
  return { state, unreadable }
}

type Entry = Record<string, unknown>

function parseEntry(text: string): Entry | 'absent' | 'unreadable' {
  if (text === '') return 'absent'
  try {
    const { version, ...entry } = JSON.parse(text)
    return version === VERSION ? entry : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function isFolder({ path, id, made }: Entry): boolean {
  const { device, inode, owner } = (made ?? {}) as Partial<NonNullable<SavedFolder['made']>>
  const isMade = [device, inode, owner].every((text) => typeof text === 'string')
  const isId = id === undefined || typeof id === 'string'
  return typeof path === 'string' && isId && (made === undefined || isMade)
}

function isRequest({ host, subject, at }: Entry): boolean {
  return [host, subject, at].every((text) => typeof text === 'string')
}

function isCertificate(entry: Entry): boolean {
  const { serialNumber, baseUrl, serverCas, timeoutMs, retries, atExit, userToken } = entry
  return (
    typeof serialNumber === 'string' &&
    /^-?[0-9A-F]{1,512}$/.test(serialNumber) &&
    typeof baseUrl === 'string' &&
    baseUrl.startsWith('https://') &&
    URL.canParse(baseUrl) &&
    (serverCas === undefined || isStringArray(serverCas)) &&
    typeof timeoutMs === 'number' &&
    typeof retries === 'number' &&
    ['revoke', 'keep', 'revoked'].includes(atExit as string) &&
    typeof (userToken as UserToken | undefined)?.token === 'string'
  )
}

function isStringArray(value: unknown): boolean {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}

/** The state reaches the post step in a variable: at most 32 KiB on Windows, 128 KiB on Linux. */
const MAX_CAS_LENGTH = 16 * 1024

/** Returns the CAs if they are small enough for the state. Larger ones go into the private folder. */
export function casFittingState(serverCas: string[] | undefined): string[] | undefined {
  const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0
  return size <= MAX_CAS_LENGTH ? serverCas : undefined
}
