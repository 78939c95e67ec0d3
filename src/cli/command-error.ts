/** The command cannot be run. The status is that of env(1): 126 not executable, 127 not found. */
export class CommandError extends Error {
  readonly status: 126 | 127

  constructor(status: 126 | 127, program: string) {
    super(`${program}: ${status === 127 ? 'there is no such command' : 'it cannot be executed'}`)
    this.status = status
  }
}
