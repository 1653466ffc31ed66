import { configApp } from '@adonisjs/eslint-config'
import { arrows } from './eslint/arrows.js'
import { habits } from './eslint/habits.js'

export default configApp(
  { ignores: ['storage/**', 'tmp/**', 'public/**', 'database/schema.ts'] },
  ...arrows,
  ...habits
)
