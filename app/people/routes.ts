import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { audienceOf } from '#auth/audience'
import { personSearch } from '#people/search/person_search'
import { registerSearchGroup } from '#people/search/search_groups'

registerSearchGroup(personSearch(audienceOf))

router
  .group(() => {
    router.get('search', [controllers.people.Searches, 'index'])

    router.get('org-units', [controllers.people.OrgUnits, 'index'])
    router.get('org-units/new', [controllers.people.OrgUnits, 'create'])
    router.post('org-units', [controllers.people.OrgUnits, 'store'])
    router.get('org-units/:id', [controllers.people.OrgUnits, 'show'])
    router.get('org-units/:id/edit', [controllers.people.OrgUnits, 'edit'])
    router.put('org-units/:id', [controllers.people.OrgUnits, 'update'])
    router.get('org-units/:id/move', [controllers.people.OrgUnitMoves, 'create'])
    router.post('org-units/:id/move', [controllers.people.OrgUnitMoves, 'store'])
    router.get('org-units/:id/archive', [controllers.people.OrgUnitArchives, 'create'])
    router.post('org-units/:id/archive', [controllers.people.OrgUnitArchives, 'store'])
    router.post('org-units/:id/managers', [controllers.people.OrgUnitManagers, 'store'])
    router.delete('org-units/:id/managers/:person', [controllers.people.OrgUnitManagers, 'destroy'])
    router.post('org-units/:id/assistants', [controllers.people.OrgUnitAssistants, 'store'])
    router.delete('org-units/:id/assistants/:person', [
      controllers.people.OrgUnitAssistants,
      'destroy',
    ])

    router.get('persons', [controllers.people.Persons, 'index'])
    router.get('persons/new', [controllers.people.Persons, 'create'])
    router.get('persons/import', [controllers.people.PersonImports, 'create'])
    router.post('persons/import', [controllers.people.PersonImports, 'store'])
    router.get('persons/import/:token', [controllers.people.PersonImports, 'show'])
    router.put('persons/import/:token', [controllers.people.PersonImports, 'update'])
    router.post('persons', [controllers.people.Persons, 'store'])
    router.get('persons/:id/edit', [controllers.people.Persons, 'edit'])
    router.put('persons/:id', [controllers.people.Persons, 'update'])
    router.get('persons/:person/employments/new', [controllers.people.Employments, 'create'])
    router.post('persons/:person/employments', [controllers.people.Employments, 'store'])
    router.get('persons/:person/employments/:id/edit', [controllers.people.Employments, 'edit'])
    router.put('persons/:person/employments/:id', [controllers.people.Employments, 'update'])
    router.get('persons/:person/identity-number', [controllers.people.IdentityReveals, 'create'])
    router.post('persons/:person/identity-number', [controllers.people.IdentityReveals, 'store'])
  })
  .use(middleware.auth())
