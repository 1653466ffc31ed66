const FAILURE = /(Error|Failure|Conflict|LeaseLost)$/

const isCallOf = (path, name) =>
  path?.isCallExpression() && path.get('callee').isIdentifier({ name })

const isLog = (path) =>
  path.isCallExpression() && path.get('callee.object')?.isIdentifier?.({ name: 'logger' })

/** The last argument of `new …Failure(reason, message)`. */
const isMessage = (path) =>
  path.parentPath?.isNewExpression() &&
  path.listKey === 'arguments' &&
  path.key === path.parent.arguments.length - 1 &&
  FAILURE.test(path.parent.callee.name ?? '')

const isStepName = (path) => path.isStringLiteral() && isCallOf(path.parentPath, 'namedStep')

/** Leaves alone what only changes words that a person reads in a log or beside a failure. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts',
    value: {
      shouldIgnore(path) {
        if (isLog(path)) return 'a log line'
        if (isMessage(path)) return 'the message of a failure'
        return isStepName(path) ? 'the name of a step' : undefined
      },
    },
  },
]
