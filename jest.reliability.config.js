import base from './jest.config.js'

/** Everything that can go wrong, against the shipped bundle: run by scripts/reliability.ts. */
export default {
  ...base,
  testMatch: [
    '<rootDir>/__tests__/reliability/**/*.test.ts',
    '<rootDir>/__tests__/faults/bundle/*.test.ts'
  ],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 2,
  testTimeout: 60_000
}
