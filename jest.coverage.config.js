import base from './jest.config.js'

/**
 * How much of src/ the tests that run in this process reach. What is left out runs in a process of its
 * own, where V8 counts for another program, or on another system.
 */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/{unit,scenario,sandbox,faults}/**/*.test.ts'],
  collectCoverage: true,
  coverageProvider: 'v8',
  coverageReporters: ['text'],
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.d.ts'],
  coverageThreshold: { global: { lines: 95, branches: 90 } }
}
