/** Everything but the edge tests, which need nginx, and the reliability tests, which take minutes. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/strip-types.js' },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/(edge|faults/bundle|reliability)/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  maxWorkers: '100%', // the tests wait for keys and sockets more than for each other
  testTimeout: 30_000
}
