/** Of everybody who signs in to something that tests have made. */
export const PASSWORD = 'ett långt lösenord'
