-- The steps of a dispute are read with it, every time: the unique indexes cover some of the steps only.
create index dispute_step_dispute on dispute_step (dispute_id);
