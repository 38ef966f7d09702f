-- An old agenda or minutes read from a Word document, proposed item by item while somebody corrects it. The document is
-- attached to it. Both are gone once it is taken in or given up.
create table word_import (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  file_name text not null,
  items jsonb not null,
  -- What stands before the first item, and what the document has that does not come along.
  before_items text not null,
  left_out jsonb not null,
  version integer not null default 1,
  uploaded_by uuid references person,
  uploaded_at timestamptz not null
);
create index word_import_meeting on word_import (meeting_id, uploaded_at);
create index word_import_uploaded_by on word_import (uploaded_by);
create index word_import_uploaded_at on word_import (uploaded_at);
