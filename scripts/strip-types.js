/**
 * Jest's transform: TypeScript without its types, by Node's own means, as `node FILE.ts` has it. Every
 * line and column stays where it is, so neither errors nor coverage need a source map.
 */
import { stripTypeScriptTypes } from 'node:module'

export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) }
