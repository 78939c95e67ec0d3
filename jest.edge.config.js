import base from './jest.config.js'

/** Against real servers and clients (nginx, tinyproxy, openssl, curl): slower, and it needs them installed. */
export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/edge/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 60_000
}
