import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'gallery.index': { paramsTuple?: []; params?: {} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'sessions.store': { paramsTuple?: []; params?: {} }
    'sessions.destroy': { paramsTuple?: []; params?: {} }
    'languages.store': { paramsTuple?: []; params?: {} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  GET: {
    'gallery.index': { paramsTuple?: []; params?: {} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  HEAD: {
    'gallery.index': { paramsTuple?: []; params?: {} }
    'gallery.show': { paramsTuple?: []; params?: {} }
    'sessions.create': { paramsTuple?: []; params?: {} }
    'start.show': { paramsTuple?: []; params?: {} }
  }
  POST: {
    'sessions.store': { paramsTuple?: []; params?: {} }
    'languages.store': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'sessions.destroy': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}