-- Disputes, each kind with its own path. What happens to one is a row: the steps in their order, and how it ended. Where it
-- lies and which clock runs follow from the rows and are stored nowhere.
create table dispute (
  id uuid primary key,
  kind text not null check (kind in ('information_breach', 'other_breach', 'interpretation', 'guideline', 'level')),
  -- The committee whose matter it is: there the breach was, or there they disagree.
  committee_id uuid not null references committee,
  guideline_kind text check (guideline_kind in ('procedure', 'must', 'may')),
  agenda_item_id uuid references agenda_item on delete set null,
  title text not null check (length(title) between 1 and 200),
  text text not null check (length(text) between 1 and 8000),
  clause text not null default '' check (length(clause) <= 60),
  opened_by uuid references person,
  opened_side text not null check (opened_side in ('management', 'employee')),
  opened_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  check ((kind = 'guideline') = (guideline_kind is not null))
);
create index dispute_committee on dispute (committee_id);
create index dispute_item on dispute (agenda_item_id);
create index dispute_opened_by on dispute (opened_by);

create table dispute_step (
  id uuid primary key,
  dispute_id uuid not null references dispute,
  step text not null check (step in ('request', 'receipt', 'renewal', 'withdrawal', 'rejection', 'confirmation',
    'forwarding', 'central_parties', 'arbitration')),
  -- The body it comes to lie with.
  committee_id uuid references committee,
  -- Who confirmed that a decision is withdrawn: for which side, and in which post.
  side text check (side in ('management', 'employee')),
  post text check (post in ('chair', 'vice_chair')),
  occurred_on date not null,
  text text not null default '' check (length(text) <= 4000),
  taken_by uuid references person,
  taken_at timestamptz not null,
  check ((step = 'confirmation') = (side is not null)),
  check (step <> 'forwarding' or committee_id is not null)
);
create unique index dispute_step_once on dispute_step (dispute_id, step)
  where step in ('request', 'receipt', 'renewal', 'withdrawal', 'rejection', 'central_parties', 'arbitration');
create unique index dispute_confirmed_once on dispute_step (dispute_id, taken_by) where step = 'confirmation';
create unique index dispute_forwarded_once on dispute_step (dispute_id, committee_id) where step = 'forwarding';
create index dispute_step_committee on dispute_step (committee_id);
create index dispute_step_by on dispute_step (taken_by);

create table dispute_outcome (
  dispute_id uuid primary key references dispute,
  outcome text not null check (outcome in ('withdrawn', 'no_breach', 'compensation', 'put_right', 'interpreted', 'agreed',
    'explained', 'level_found', 'settled_by_parties', 'award', 'dropped')),
  text text not null default '' check (length(text) <= 4000),
  -- The meeting where it was treated: a breach of a duty is never settled outside one by chair and vice-chair.
  meeting_id uuid references meeting,
  interpretation_id uuid references interpretation,
  ended_on date not null,
  recorded_by uuid references person,
  recorded_at timestamptz not null
);
create index dispute_outcome_meeting on dispute_outcome (meeting_id);
create index dispute_outcome_interpretation on dispute_outcome (interpretation_id);
create index dispute_outcome_by on dispute_outcome (recorded_by);
