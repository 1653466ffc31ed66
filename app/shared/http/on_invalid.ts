import { HttpContext } from '@adonisjs/core/http'

type Page = () => unknown

const pages = new WeakMap<HttpContext, Page>()

/** The page that shows a form again with its errors, answered with 422. */
export const pageForInvalid = (ctx: HttpContext) => pages.get(ctx)

HttpContext.macro('onInvalid', function (this: HttpContext, page: Page) {
  pages.set(this, page)
})

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    /** Names the page to show, with status 422, if what was typed turns out not to be valid. */
    onInvalid(page: Page): void
  }
}
