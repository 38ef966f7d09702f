interface SaidError {
  readonly status: number
  readonly scimType?: string
  readonly detail: string
}

/** RFC 7644 § 3.12. In English: programs and their keepers read it. */
export const errorOf: Readonly<Record<string, SaidError>> = {
  unknown_token: { status: 401, detail: 'The token is unknown, expired or revoked.' },
  too_many_calls: { status: 429, detail: 'Too many calls. Wait a minute.' },
  not_found: { status: 404, detail: 'There is no such resource.' },
  invalid_filter: {
    status: 400,
    scimType: 'invalidFilter',
    detail: 'The filter cannot be read or asks for an attribute that is not kept.',
  },
  invalid_syntax: {
    status: 400,
    scimType: 'invalidSyntax',
    detail: 'The body does not have the shape that the request needs.',
  },
  invalid_path: { status: 400, scimType: 'invalidPath', detail: 'The path cannot be read.' },
  invalid_value: { status: 400, scimType: 'invalidValue', detail: 'A value is missing, too long or not of its kind' },
  cpr_number: {
    status: 400,
    scimType: 'invalidValue',
    detail: 'A value looks like a civil registration (CPR) number, which is never stored',
  },
  union_named: {
    status: 400,
    scimType: 'invalidValue',
    detail: 'The group is named after a trade union. Who belongs to one is never stored here.',
  },
  unknown_member: { status: 400, scimType: 'invalidValue', detail: 'No user has the id of a member' },
  nested_group: { status: 400, scimType: 'invalidValue', detail: 'Members are users. A group in a group is not kept.' },
  no_target: { status: 400, scimType: 'noTarget', detail: 'The path leads to nothing.' },
  mutability: { status: 400, scimType: 'mutability', detail: 'The attribute is read-only.' },
  unit_is_read: {
    status: 403,
    scimType: 'mutability',
    detail: 'Units of the organisation are read-only. They change with the staff list.',
  },
  user_name_taken: { status: 409, scimType: 'uniqueness', detail: 'Somebody else has this userName.' },
  employee_number_taken: { status: 409, scimType: 'uniqueness', detail: 'Somebody else has this employee number.' },
  group_name_taken: { status: 409, scimType: 'uniqueness', detail: 'Another group has this displayName.' },
  external_id_taken: { status: 409, scimType: 'uniqueness', detail: 'Another group has this externalId.' },
  last_administrator: {
    status: 409,
    detail: 'The last administrator keeps access. Give somebody else the role first.',
  },
  administrator_email: {
    status: 409,
    detail: 'The e-mail address of an administrator is not changed by a program: their sign-in links go there.',
  },
  changed_meanwhile: { status: 412, detail: 'The resource has changed since that version.' },
  too_large: { status: 413, detail: 'The body is too large.' },
  not_json: { status: 415, detail: 'Send application/scim+json.' },
}
