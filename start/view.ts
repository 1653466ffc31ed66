import app from '@adonisjs/core/services/app'
import edge from 'edge.js'
import { registerViewGlobals } from '#shared/view/globals'
import { keepTemplates } from '#shared/view/kept_templates'
import { printNothingForNull } from '#shared/view/missing_values'

printNothingForNull()
registerViewGlobals(edge)
if (app.inProduction) keepTemplates(edge)
