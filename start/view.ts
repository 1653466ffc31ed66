import app from '@adonisjs/core/services/app'
import edge from 'edge.js'
import { listComponentsOnce } from '#shared/view/components_once'
import { registerViewGlobals } from '#shared/view/globals'
import { printNothingForNull } from '#shared/view/missing_values'

printNothingForNull()
registerViewGlobals(edge)
if (app.inProduction) listComponentsOnce(edge)
