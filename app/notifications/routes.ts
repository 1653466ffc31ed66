import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { notifications } = controllers

router
  .group(() => {
    router.get('/', [notifications.MailTexts, 'index'])
    router.get(':kind/:locale', [notifications.MailTexts, 'edit'])
    router.put(':kind/:locale', [notifications.MailTexts, 'update'])
    router.delete(':kind/:locale', [notifications.MailTexts, 'destroy'])
    router.post(':kind/:locale/preview', [notifications.MailTextPreviews, 'store'])
    router.get(':kind/:locale/html', [notifications.MailTextPreviews, 'show'])
    router.post(':kind/:locale/trials', [notifications.MailTextTrials, 'store'])
  })
  .prefix('mail-texts')
  .use(middleware.auth())

/** A mail in the mailbox is a file, and its id no number. */
const BOXED = /^[\w-]+$/

router.get('mailbox', [notifications.MailboxMails, 'index'])
router.get('mailbox/:id', [notifications.MailboxMails, 'show']).where('id', BOXED)
router.get('mailbox/:id/html', [notifications.MailboxMailPictures, 'show']).where('id', BOXED)
