import User from '#auth/models/user'

/** A user with person and duties. @throws E_ROW_NOT_FOUND */
export const findUser = (id: number | string) =>
  User.query().where('id', id).preload('person').preload('duties').firstOrFail()
