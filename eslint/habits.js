const CLOCK =
  'Only #shared/clock knows what time it is: clock.now() and clock.today(). Tests can then set it.'

const NO_OTHER_CLOCK = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: CLOCK,
  },
  {
    selector:
      'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    message: CLOCK,
  },
]

const NO_ENVIRONMENT = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only start/env.ts and config/ read the environment. Import the setting from #config.',
  },
]

const restrict = (selectors) => ({ 'no-restricted-syntax': ['error', ...selectors] })

/** One clock, one reader of the environment. bin/ and tests/ are outside the application. */
export const habits = [
  {
    name: 'One clock and one reader of the environment',
    files: ['app/**/*.ts', 'database/**/*.ts'],
    rules: restrict([...NO_OTHER_CLOCK, ...NO_ENVIRONMENT]),
  },
  {
    name: 'The clock itself',
    files: ['app/shared/clock.ts'],
    rules: restrict(NO_ENVIRONMENT),
  },
  {
    name: 'The reader of the environment',
    files: ['config/**/*.ts', 'start/**/*.ts'],
    rules: restrict(NO_OTHER_CLOCK),
  },
]
