/** Which directory this installation has, and who answers for it. Nothing is connected before it is asked. */
import app from '@adonisjs/core/services/app'
import { directoryServer } from '#config/directory'
import { registerAuthenticator } from '#auth/directory/authenticator'
import { ActiveDirectory } from '#connectors/active_directory/active_directory'
import { closeDirectory, openDirectoryWith } from '#provisioning/directory'
import { directoryAuthenticator } from '#provisioning/sign_in/directory_authenticator'
import { settings } from '#settings/settings'

registerAuthenticator(directoryAuthenticator)

if (directoryServer) {
  const server = directoryServer
  openDirectoryWith(async () => {
    const chosen = await settings.read()
    return new ActiveDirectory({
      ...server,
      accounts: chosen.directoryAccounts,
      groups: chosen.directoryGroups,
      leavers: chosen.directoryLeavers,
    })
  })
}

app.terminating(closeDirectory)
