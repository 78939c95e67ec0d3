/**
 * Jest runs tests in a realm of their own, whose `Error` is not the one that Node's modules throw:
 * `instanceof Error` is false for every failure of a socket or a file. In production there is one
 * realm; here `Error` and `AggregateError` also recognise Node's.
 */
import { types } from 'node:util'

function recognize(constructor: ErrorConstructor | AggregateErrorConstructor): void {
  const ordinary = Function.prototype[Symbol.hasInstance]
  Object.defineProperty(constructor, Symbol.hasInstance, {
    value(this: unknown, value: unknown): boolean {
      if (this !== constructor) return ordinary.call(this as typeof constructor, value)
      return types.isNativeError(value) && (constructor === Error || 'errors' in value)
    }
  })
}

recognize(Error)
recognize(AggregateError)
