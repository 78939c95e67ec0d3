/** Everything but the edge tests, which need nginx, and the reliability tests, which take minutes. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, diagnostics: false }] },
  // TypeScript rewrites the imports' `.ts` to `.js`; back again, except in packages.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'] },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/(edge|faults/bundle|reliability)/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  maxWorkers: '100%', // the tests wait for keys and sockets more than for each other
  testTimeout: 30_000
}
