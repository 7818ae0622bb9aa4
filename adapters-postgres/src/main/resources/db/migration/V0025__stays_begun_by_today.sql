-- A stay whose party has come, gone or been missed has begun, whoever writes its dates. What day it is in the house the
-- unit of work says, never the clock of the database; where it does not say, nothing is held against a date. Rows that
-- broke this before are left as they are until their dates or their status change.

create function house_today() returns date language sql stable
  return nullif(current_setting('herberge.today', true), '')::date;

create function refuse_before_begun() returns trigger language plpgsql as $$
begin
  raise exception 'a stay that is % has begun, so it cannot begin on % only: today is %',
    new.status, new.check_in, house_today() using errcode = 'check_violation', constraint = 'booking_begun';
end $$;

create trigger booking_begun_when_made before insert on booking for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today())
  execute function refuse_before_begun();

create trigger booking_begun_when_changed before update of check_in, check_out, status on booking for each row
  when (new.status in ('checked-in', 'checked-out', 'no-show') and new.check_in > house_today()
        and (new.check_in, new.check_out, new.status) is distinct from (old.check_in, old.check_out, old.status))
  execute function refuse_before_begun();
