import { configApp } from '@adonisjs/eslint-config'
import { arrows } from './eslint/arrows.js'
import { habits } from './eslint/habits.js'

export default configApp(
  { ignores: ['storage/**', 'tmp/**', 'public/**', 'database/schema.ts'] },
  {
    name: 'Where this project reads better than the rule',
    files: ['**/*.ts'],
    rules: {
      // (await rows).length is plain enough.
      '@unicorn/no-await-expression-member': 'off',
      // Control characters are just what the rules on input look for.
      'no-control-regex': 'off',
    },
  },
  ...arrows,
  ...habits
)
