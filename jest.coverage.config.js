import base from './jest.config.js'

/** What only the bundles run, each in a process of its own, where V8 counts for that process. */
const IN_OTHER_PROCESSES = [
  'src/entrypoints/**/*.ts', // __tests__/bundle runs them out of dist/
  // __tests__/cli runs them as a user does, out of the package
  'src/cli/{environment,exec,help,inspect,junit-report,revoke,run-command,signals}.ts',
  'src/demo/**', // npm start; __tests__/bundle/environment.test.ts runs it
  'src/github/github-runner.ts', // speaks to @actions/core, which the bundles contain
  'src/github/fail-step.ts',
  'src/sandbox/command.ts', // __tests__/sandbox/cli.test.ts starts it
  'src/sandbox/instructions.ts' // what dist/sandbox prints; __tests__/edge follows it
]

/** Needs whoami and icacls: the job `action` of ci.yml runs it on Windows. */
const ON_WINDOWS = ['src/files/windows-acl.ts']

const TYPES = [
  'src/**/*.d.ts',
  'src/actions/context.ts',
  'src/github/runner.ts',
  'src/http/message.ts'
]

/** How much of src/ the tests reach that run the source itself. Bundles and real servers add to it. */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/{faults,sandbox,scenario,unit}/**/*.test.ts'],
  collectCoverage: true,
  coverageProvider: 'v8',
  coverageReporters: ['text'],
  collectCoverageFrom: [
    'src/**/*.ts',
    ...[...IN_OTHER_PROCESSES, ...ON_WINDOWS, ...TYPES].map((path) => `!${path}`)
  ],
  coverageThreshold: { global: { lines: 95, branches: 90 } }
}
