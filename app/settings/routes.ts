import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const {
  Settings,
  MailTests,
  FirstAdministrators,
  FirstRuns,
  FirstRunOrganisations,
  FirstRunMails,
} = controllers.settings

/** The first two are open: whoever comes to an empty installation can't have signed in. */
router.get('first-run', [FirstRuns, 'show'])
router.get('first-run/administrator', [FirstAdministrators, 'create'])
router.post('first-run/administrator', [FirstAdministrators, 'store'])

router
  .group(() => {
    router.delete('first-run', [FirstRuns, 'destroy'])
    router.get('first-run/organisation', [FirstRunOrganisations, 'edit'])
    router.put('first-run/organisation', [FirstRunOrganisations, 'update'])
    router.get('first-run/mail', [FirstRunMails, 'show'])
    router.get('settings', [Settings, 'edit'])
    router.put('settings', [Settings, 'update'])
    router.post('settings/mail-tests', [MailTests, 'store'])
  })
  .use(middleware.auth())
