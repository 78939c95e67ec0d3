import type { Runner } from '../../src/github/runner.ts'

/** One call to the runner, or `server`: a request that the sandbox has answered. */
export interface RecordedCall {
  call: keyof Runner | 'server'
  /** The name or the text first, then the value. */
  words: readonly string[]
}

/** What a person, or a later step, can see. */
const VISIBLE: readonly RecordedCall['call'][] = ['debug', 'info', 'warning', 'error', 'fail']

/** A runner that only records the calls to it, in order. */
export class RecordingRunner implements Runner {
  readonly troubleshootingPage = 'docs/troubleshooting.md'
  readonly whereFilesAre = 'It is here.'
  readonly timeline: RecordedCall[] = []
  /** Called with each call before it is recorded: the place to break something. */
  interrupt: (told: RecordedCall) => void = () => undefined

  mask = (secret: string) => this.#record('mask', secret)
  saveState = (name: string, value: string) => this.#record('saveState', name, value)
  setOutput = (name: string, value: string) => this.#record('setOutput', name, value)
  exportVariable = (name: string, value: string) => this.#record('exportVariable', name, value)
  debug = (message: string) => this.#record('debug', message)
  info = (message: string) => this.#record('info', message)
  warning = (message: string) => this.#record('warning', message)
  error = (message: string) => this.#record('error', message)
  fail = (message: string) => this.#record('fail', message)

  async addSummary(markdown: string): Promise<void> {
    await Promise.resolve()
    this.#record('addSummary', markdown)
  }

  /** Puts an answered request between the calls before and after it. */
  served(method: string, path: string): void {
    this.timeline.push({ call: 'server', words: [`${method} ${path}`] })
  }

  /** Does something when a value of this name comes to be saved. */
  onceSaved(name: string, act: () => void): void {
    this.interrupt = ({ call, words }) => {
      if (call !== 'saveState' || words[0] !== name) return
      this.interrupt = () => undefined
      act()
    }
  }

  get masks(): string[] {
    return this.#firstWords('mask')
  }

  get outputs(): Record<string, string> {
    return this.#lastOf('setOutput')
  }

  get variables(): Record<string, string> {
    return this.#lastOf('exportVariable')
  }

  /** What the post step will find: the last value of every name. */
  get state(): Record<string, string> {
    return this.#lastOf('saveState')
  }

  get summary(): string {
    return this.#firstWords('addSummary').join('')
  }

  get infos(): string[] {
    return this.#firstWords('info')
  }

  get errors(): string[] {
    return this.#firstWords('error')
  }

  get warnings(): string[] {
    return this.#firstWords('warning')
  }

  /** Every line of the log, whatever its level. */
  get log(): string {
    const lines = this.timeline.filter(({ call }) => VISIBLE.includes(call))
    return lines.map(({ words }) => words.join(' ')).join('\n')
  }

  /** The index of the first such call in the timeline; fails the test if there is none. */
  indexOf(
    call: RecordedCall['call'],
    matches: (...words: string[]) => boolean = () => true
  ): number {
    const index = this.timeline.findIndex((told) => told.call === call && matches(...told.words))
    if (index < 0) throw new Error(`${call} was never told as expected:\n${this.#outline()}`)
    return index
  }

  #record(call: keyof Runner, ...words: string[]): void {
    const told: RecordedCall = { call, words }
    this.interrupt(told)
    this.timeline.push(told)
  }

  #firstWords(call: RecordedCall['call']): string[] {
    return this.timeline.filter((told) => told.call === call).map(({ words }) => words[0] ?? '')
  }

  #lastOf(call: RecordedCall['call']): Record<string, string> {
    const told = this.timeline.filter((one) => one.call === call)
    return Object.fromEntries(told.map(({ words: [name = '', value = ''] }) => [name, value]))
  }

  #outline(): string {
    return this.timeline.map(({ call, words }) => `${call} ${words[0] ?? ''}`).join('\n')
  }
}
