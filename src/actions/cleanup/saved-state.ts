/** The contract between main and post: what is saved, under which name, in which version. */
import type { KnownFolder } from '../../files/private-folder.ts'
import type { Runner } from '../../github/runner.ts'
import type { UserToken } from '../../vtex/login.ts'
import type { SigningAttempt } from '../../vtex/signing-attempt.ts'

const VERSION = 1

/** A certificate that exists, and all that it takes to revoke it, but for the API key pair. */
export interface SavedCertificate {
  serialNumber: string
  baseUrl: string
  serverCaFile?: string | undefined
  /** What was in that file, PEM: it may be gone by then. Only where it is small. */
  serverCas?: string[] | undefined
  timeoutMs: number
  retries: number
  /** Milliseconds since the epoch; an expired certificate needs no revocation. */
  notAfter?: number | undefined
  /** What the post step is to do with it. `revoked`: main has done it already. */
  atExit: 'revoke' | 'keep' | 'revoked'
  /** Main was about to revoke it, and may have been killed over that. */
  maybeRevoked?: boolean | undefined
  /** Short-lived; for a post step inside a composite action, which gets no inputs. */
  userToken: UserToken
}

/** Saved before the folder is made, and once more with what was made. */
export interface SavedFolder extends KnownFolder {
  path: string
}

/** Under these names in the runner's saved state; the post step sees them as `STATE_…`. */
export interface CleanupState {
  /** Only for as long as VTEX has not answered: a certificate without a known serial number. */
  request?: SigningAttempt
  certificate?: SavedCertificate
  folder?: SavedFolder
}

/** What there is to undo, kept with the runner at every change, before anything else can fail. */
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
   * Nothing came of it, or it has been told what may have. Where that cannot be saved, the post step
   * tells of it needlessly: no reason to lose what is being told now.
   */
  forgetRequest(): void {
    delete this.state.request
    try {
      this.#runner.saveState('request', '')
    } catch {
      // what else is to be saved will say it
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
 * Reads what main saved. Nothing saved is an empty state; an entry of another version, or of
 * nobody's, is named in `unreadable` instead of being guessed at.
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

/** The post step gets the state in a variable, for which Windows and Linux have 32 and 128 KiB. */
const MAX_CAS_LENGTH = 16 * 1024

/** The CAs, where they are small enough for the state; others go into the private folder. */
export function casFittingState(serverCas: string[] | undefined): string[] | undefined {
  const size = serverCas?.reduce((sum, pem) => sum + pem.length, 0) ?? 0
  return size <= MAX_CAS_LENGTH ? serverCas : undefined
}
