import edge from 'edge.js'
import { registerViewGlobals } from '#shared/view/globals'
import { printNothingForNull } from '#shared/view/missing_values'

printNothingForNull()
registerViewGlobals(edge)
