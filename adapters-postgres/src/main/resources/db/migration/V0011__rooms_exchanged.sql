-- Two stays exchange their rooms in one transaction: the constraint is checked as before, at the end of each statement,
-- unless a transaction defers it to the end of all its writes. An exclusion constraint cannot be altered.
alter table occupancy
  drop constraint occupancy_no_overlap,
  add constraint occupancy_no_overlap
    exclude using gist (room_id with =, daterange(check_in, check_out, '[)') with &&)
    deferrable initially immediate;
