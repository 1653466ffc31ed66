import edge from 'edge.js'
import { registerViewGlobals } from '#shared/view/globals'

registerViewGlobals(edge)
