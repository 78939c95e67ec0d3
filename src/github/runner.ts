/**
 * The port to the runner: all that the action sends to it. The real one is
 * `github-runner.ts`; tests use one that records the timeline.
 */
export interface Runner {
  /** The address of docs/troubleshooting.md at the version that runs, for the links in messages. */
  readonly readme: string
  /** Hides a value in everything that the job logs from here on. */
  mask(secret: string): void
  /** Keeps a value for the post step; the last one of a name wins. Written before it returns. */
  saveState(name: string, value: string): void
  setOutput(name: string, value: string): void
  exportVariable(name: string, value: string): void
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  /** An annotation of one thing that failed; `fail` ends the step. */
  error(message: string): void
  /** Adds Markdown to the job's summary page; where that cannot be written, it warns. */
  addSummary(markdown: string): Promise<void>
  /** Marks the step as failed. */
  fail(message: string): void
}
