import type { SecretMasker } from './secret-masker.ts'
import { parseWorkflowCommand, type WorkflowCommand } from './workflow-commands.ts'

/** A message that the runner shows in the log and on the page of the run. */
export interface Annotation {
  level: 'notice' | 'warning' | 'error'
  message: string
  properties: Record<string, string>
}

const ANNOTATIONS = { notice: 'Notice', warning: 'Warning', error: 'Error' } as const
const IGNORED = ['echo', 'add-matcher', 'remove-matcher']
const DISABLED = ['set-env', 'add-path']
const COMMANDS = ['add-mask', 'debug', 'group', 'endgroup', 'stop-commands']
const DEPRECATED = ['set-output', 'save-state']

/**
 * The log of one step. It receives the lines of the process, executes the workflow commands in them,
 * and keeps the visible text. Each line is masked with the secrets that are known by then.
 */
export class StepLog {
  readonly annotations: Annotation[] = []
  /** From the deprecated commands, which the runner still executes. */
  readonly outputs: Record<string, string> = {}
  readonly state: Record<string, string> = {}
  failed = false
  readonly #lines: string[] = []
  readonly #masker: SecretMasker
  readonly #showDebug: boolean
  readonly #known = new Set([
    ...COMMANDS,
    ...Object.keys(ANNOTATIONS),
    ...IGNORED,
    ...DISABLED,
    ...DEPRECATED
  ])
  #stopToken: string | undefined

  constructor(masker: SecretMasker, options: { debug: boolean }) {
    this.#masker = masker
    this.#showDebug = options.debug
  }

  /** Receives a line from stdout or stderr. The runner reads commands in both. */
  receive(line: string): void {
    const command = parseWorkflowCommand(line, this.#known)
    if (!command) this.write(line)
    else if (this.#stopToken === undefined) this.#runCommand(command, line)
    else {
      if (command.name === this.#stopToken) this.#resume()
      this.write(line)
    }
  }

  write(text: string): void {
    this.#lines.push(this.#masker.mask(text))
  }

  debug(message: string): void {
    if (this.#showDebug) for (const line of message.split('\n')) this.write(`##[debug]${line}`)
  }

  /** Adds the runner's message that the step failed, with the reason. */
  fail(message: string): void {
    this.failed = true
    this.annotate({ level: 'error', message, properties: {} })
  }

  annotate(annotation: Annotation): void {
    const message = this.#masker.mask(annotation.message)
    this.annotations.push({ ...annotation, message })
    this.write(`${ANNOTATIONS[annotation.level]}: ${annotation.message}`)
  }

  toString(): string {
    return this.#lines.map((line) => `${line}\n`).join('')
  }

  #runCommand({ name, properties, data }: WorkflowCommand, line: string): void {
    if (name === 'add-mask') this.#mask(data)
    else if (name === 'debug') this.debug(data)
    else if (name === 'group') this.write(`▼ ${data}`)
    else if (name === 'stop-commands') this.#stop(data, line)
    else if (name === 'set-output') this.outputs[properties['name'] ?? ''] = data
    else if (name === 'save-state') this.state[properties['name'] ?? ''] = data
    else if (DISABLED.includes(name)) {
      this.fail(`Unable to process command '${line}' successfully: '${name}' is disabled.`)
    } else if (isLevel(name)) {
      this.annotate({ level: name, message: data, properties })
    }
  }

  #mask(secret: string): void {
    if (secret.trim() !== '') return this.#masker.add(secret)
    const message = "Can't add secret mask for empty string in ##[add-mask] command."
    this.annotate({ level: 'warning', message, properties: {} })
  }

  #stop(token: string, line: string): void {
    this.write(line)
    this.#stopToken = token.toLowerCase()
    this.#known.add(this.#stopToken)
  }

  #resume(): void {
    this.#known.delete(this.#stopToken ?? '')
    this.#stopToken = undefined
  }
}

function isLevel(name: string): name is Annotation['level'] {
  return Object.hasOwn(ANNOTATIONS, name)
}
