/**
 * The port to the runner: everything that the action sends to it. The adapters are `github-runner.ts`,
 * the terminal of the command, and a recorder in the tests.
 */
export interface Runner {
  /** The address of docs/troubleshooting.md at the version that runs, for the links in messages. */
  readonly troubleshootingPage: string
  /** A sentence for the log that says how the files of a certificate are found. */
  readonly whereFilesAre: string
  /** Hides a value in everything that the job logs afterwards. */
  mask(secret: string): void
  /** Keeps a value for the post step. A later value replaces an earlier one. Written at once. */
  saveState(name: string, value: string): void
  setOutput(name: string, value: string): void
  exportVariable(name: string, value: string): void
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
  /** Annotates one failure. It does not end the step, as `fail` does. */
  error(message: string): void
  /** Adds Markdown to the job's summary page. If the page cannot be written, it warns. */
  addSummary(markdown: string): Promise<void>
  /** Marks the step as failed. */
  fail(message: string): void
}
