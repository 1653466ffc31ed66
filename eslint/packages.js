/** Packages that only one place may import, so that the rest can be tested without them. */
export const GUARDED_PACKAGES = [
  {
    regex: '^ldapts(/|$)',
    homes: ['app/connectors/active_directory/'],
    message:
      'Only connectors/active_directory speaks LDAP. Use the contract in #connectors/directory.',
  },
  {
    regex: '^(bullmq|ioredis)(/|$)',
    homes: ['app/shared/queue/'],
    message:
      'Only shared/queue knows BullMQ and Redis. Announce an outbox event; its intent becomes a job.',
  },
  {
    regex: '^@adonisjs/mail(/|$)',
    homes: ['app/notifications/', 'app/auth/', 'app/shared/mail/', 'app/shared/providers/'],
    message:
      'Only notifications and auth send mail. Announce an outbox event and let notifications write the mail.',
  },
]
