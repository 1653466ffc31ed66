import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { registerSearchGroup } from '#people/search/search_groups'
import { itemSearch, roleSearch } from '#catalogue/search/catalogue_search'

registerSearchGroup(itemSearch)
registerSearchGroup(roleSearch)

const {
  CatalogueItems,
  CatalogueItemArchivings,
  SharedMailboxes,
  SharedMailboxArchivings,
  Roles,
  RoleArchivings,
} = controllers.catalogue

router
  .group(() => {
    router.get('catalogue/mailboxes', [SharedMailboxes, 'index'])
    router.get('catalogue/mailboxes/new', [SharedMailboxes, 'create'])
    router.post('catalogue/mailboxes', [SharedMailboxes, 'store'])
    router.get('catalogue/mailboxes/:id/edit', [SharedMailboxes, 'edit'])
    router.put('catalogue/mailboxes/:id', [SharedMailboxes, 'update'])
    router.get('catalogue/mailboxes/:id/archiving/new', [SharedMailboxArchivings, 'create'])
    router.post('catalogue/mailboxes/:id/archiving', [SharedMailboxArchivings, 'store'])
    router.delete('catalogue/mailboxes/:id/archiving', [SharedMailboxArchivings, 'destroy'])

    router.get('catalogue', [CatalogueItems, 'index'])
    router.get('catalogue/new', [CatalogueItems, 'create'])
    router.post('catalogue', [CatalogueItems, 'store'])
    router.get('catalogue/:id', [CatalogueItems, 'show'])
    router.get('catalogue/:id/edit', [CatalogueItems, 'edit'])
    router.put('catalogue/:id', [CatalogueItems, 'update'])
    router.get('catalogue/:id/archiving/new', [CatalogueItemArchivings, 'create'])
    router.post('catalogue/:id/archiving', [CatalogueItemArchivings, 'store'])
    router.delete('catalogue/:id/archiving', [CatalogueItemArchivings, 'destroy'])

    router.get('roles', [Roles, 'index'])
    router.get('roles/new', [Roles, 'create'])
    router.post('roles', [Roles, 'store'])
    router.get('roles/:id', [Roles, 'show'])
    router.get('roles/:id/edit', [Roles, 'edit'])
    router.put('roles/:id', [Roles, 'update'])
    router.get('roles/:id/archiving/new', [RoleArchivings, 'create'])
    router.post('roles/:id/archiving', [RoleArchivings, 'store'])
    router.delete('roles/:id/archiving', [RoleArchivings, 'destroy'])
  })
  .use(middleware.auth())
