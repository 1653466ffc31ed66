import { test } from '@japa/runner'
import {
  AlreadyExistsError,
  BusyError,
  ConstraintViolationError,
  InsufficientAccessError,
  InvalidSyntaxError,
  NoSuchObjectError,
  OperationsError,
  TimeLimitExceededError,
  UnwillingToPerformError,
} from 'ldapts'
import {
  CookieRefused,
  DirectoryRefusal,
  DirectoryUnreachable,
} from '#connectors/directory_failures'
import { refusalFor } from '#connectors/active_directory/refusals'

/** As Windows and Samba word them. */
const REFUSALS: { because: string; error: Error }[] = [
  {
    because: 'weak_password',
    error: new UnwillingToPerformError('0000052D: SvcErr: DSID-031A12D2, problem 5003'),
  },
  {
    because: 'weak_password',
    error: new ConstraintViolationError('0000052D: Constraint violation - check_password'),
  },
  { because: 'name_taken', error: new ConstraintViolationError('000021C8: AtrErr: DSID-03200EB3') },
  {
    because: 'name_taken',
    error: new ConstraintViolationError(
      "0000202F: samldb: userPrincipalName 'a' is already in use "
    ),
  },
  {
    because: 'name_taken',
    error: new AlreadyExistsError('00000524: UpdErr: DSID-031A11E2, problem 6005'),
  },
  {
    because: 'exists',
    error: new AlreadyExistsError('00002071: UpdErr: DSID-0305038D, problem 6005'),
  },
  {
    because: 'missing_reference',
    error: new ConstraintViolationError('000020B5: AtrErr: DSID-03152D2C'),
  },
  { because: 'bad_value', error: new ConstraintViolationError('00002082: AtrErr: too long') },
  { because: 'bad_value', error: new ConstraintViolationError('0000202F: two values') },
  { because: 'bad_value', error: new InvalidSyntaxError('objectclass: empty') },
  { because: 'no_right', error: new InsufficientAccessError('00002098: SecErr: DSID-031514A0') },
  { because: 'no_right', error: new InsufficientAccessError('acl: unable to get access') },
  { because: 'not_found', error: new NoSuchObjectError('0000208D: NameErr: DSID-03100245') },
  {
    because: 'not_permitted',
    error: new UnwillingToPerformError('0000209A: SvcErr: DSID-031A11E5'),
  },
]

const UNREACHABLE: { because: string; error: Error }[] = [
  { because: 'busy', error: new BusyError('busy') },
  { because: 'no_answer', error: new TimeLimitExceededError('slow') },
  { because: 'no_answer', error: new Error('SearchRequest: Operation timed out') },
  { because: 'no_answer', error: new Error('Connection timeout') },
  {
    because: 'no_connection',
    error: new OperationsError('000004DC: a successful bind must be completed'),
  },
  {
    because: 'no_connection',
    error: new Error('Connection closed before message response was received'),
  },
  ...[
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'CERT_HAS_EXPIRED',
  ].map((code) => ({ because: 'certificate', error: Object.assign(new Error(code), { code }) })),
  {
    because: 'no_connection',
    error: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }),
  },
]

test.group('What a directory says', () => {
  test('is a refusal: {because}, for {error.message}')
    .with(REFUSALS)
    .run(({ assert }, { because, error }) => {
      const refusal = refusalFor(error)
      assert.instanceOf(refusal, DirectoryRefusal)
      assert.equal((refusal as DirectoryRefusal).reason, because)
    })

  test('means that it can not be reached: {because}, for {error.message}')
    .with(UNREACHABLE)
    .run(({ assert }, { because, error }) => {
      const failure = refusalFor(error)
      assert.instanceOf(failure, DirectoryUnreachable)
      assert.equal((failure as DirectoryUnreachable).reason, because)
    })

  test('is left as it is when the connector said it', ({ assert }) => {
    const refused = new CookieRefused('x')
    assert.equal(refusalFor(refused), refused)
  })
})
