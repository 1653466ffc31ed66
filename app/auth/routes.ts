import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'

const { auth } = controllers

router.get('login', [auth.Sessions, 'create'])
router.post('session', [auth.Sessions, 'store'])
router.delete('session', [auth.Sessions, 'destroy']).use(middleware.auth())
router.post('language', [auth.Languages, 'store'])

router.get('password-resets/new', [auth.PasswordResets, 'create'])
router.post('password-resets', [auth.PasswordResets, 'store'])
router.get('password-resets/:token', [auth.PasswordResets, 'edit'])
router.put('password-resets/:token', [auth.PasswordResets, 'update'])

router
  .group(() => {
    router.get('password/edit', [auth.Passwords, 'edit'])
    router.put('password', [auth.Passwords, 'update'])
    router.get('users', [auth.Users, 'index'])
    router.get('users/new', [auth.Users, 'create'])
    router.post('users', [auth.Users, 'store'])
    router.get('users/directory', [auth.DirectorySignIns, 'edit'])
    router.put('users/directory', [auth.DirectorySignIns, 'update'])
    router.put('users/directory/groups', [auth.GroupDuties, 'update'])
  })
  .use(middleware.auth())

router
  .group(() => {
    router.get('/', [auth.Users, 'show'])
    router.put('duties', [auth.UserDuties, 'update'])
    router.post('closing', [auth.UserClosings, 'store'])
    router.delete('closing', [auth.UserClosings, 'destroy'])
    router.post('password_resets', [auth.UserPasswordResets, 'store'])
  })
  .prefix('users/:id')
  .use(middleware.auth())
