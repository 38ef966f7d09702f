create table reorganisation (
  id uuid primary key,
  title text not null check (length(title) between 1 and 160),
  reason text not null check (length(reason) between 1 and 2000),
  effective_on date not null,
  created_by uuid references person,
  created_at timestamptz not null,
  version integer not null default 1
);
create index reorganisation_created_by on reorganisation (created_by);

-- What is to happen, in order. data holds ids and names by kind; its shape is checked when it is read.
create table reorganisation_step (
  id uuid primary key,
  reorganisation_id uuid not null references reorganisation,
  position integer not null check (position >= 1),
  kind text not null check (kind in ('move_unit', 'rename_unit', 'merge_units', 'split_unit', 'close_unit', 'open_unit',
    'change_committee', 'merge_committee', 'close_committee', 'open_committee')),
  data jsonb not null,
  added_by uuid references person,
  added_at timestamptz not null,
  unique (reorganisation_id, position)
);
create index reorganisation_step_added_by on reorganisation_step (added_by);

-- Where something in flight goes when it is not where it was proposed to go: 'end', 'keep', 'cancel', or a committee's id.
create table reorganisation_home (
  id uuid primary key,
  reorganisation_id uuid not null references reorganisation,
  kind text not null check (kind in ('mandate', 'meeting', 'referral')),
  subject_id uuid not null,
  choice text not null check (length(choice) between 1 and 40),
  chosen_by uuid references person,
  chosen_at timestamptz not null,
  unique (reorganisation_id, kind, subject_id)
);
create index reorganisation_home_chosen_by on reorganisation_home (chosen_by);

-- plan: what was approved, as it was shown. changes: every row that was written, so that it can be taken back.
create table reorganisation_approval (
  reorganisation_id uuid primary key references reorganisation,
  plan jsonb not null,
  changes jsonb not null,
  approved_by uuid references person,
  approved_at timestamptz not null
);
create index reorganisation_approval_by on reorganisation_approval (approved_by);

create table reorganisation_withdrawal (
  reorganisation_id uuid primary key references reorganisation,
  reason text not null check (length(reason) between 1 and 1000),
  withdrawn_by uuid references person,
  withdrawn_at timestamptz not null
);
create index reorganisation_withdrawal_by on reorganisation_withdrawal (withdrawn_by);

-- The day has come: what could only be done then is done.
create table reorganisation_completion (
  reorganisation_id uuid primary key references reorganisation,
  completed_at timestamptz not null
);

-- A matter under way to a committee that is no more goes to another. The leg stays as it was sent.
create table referral_readdressing (
  id uuid primary key,
  referral_id uuid not null references referral,
  to_committee_id uuid not null references committee,
  readdressed_by uuid references person,
  readdressed_at timestamptz not null
);
create index referral_readdressing_referral on referral_readdressing (referral_id, readdressed_at);
create index referral_readdressing_to on referral_readdressing (to_committee_id);
create index referral_readdressing_by on referral_readdressing (readdressed_by);
create trigger referral_readdressing_append_only before update or delete on referral_readdressing for each row execute function refuse_change();
