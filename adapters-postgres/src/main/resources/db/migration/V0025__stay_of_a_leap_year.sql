-- A stay of a leap year has 366 nights. Statements that read the stays of a window count on this limit: a stay that touches
-- the window checks in after its first day less 366.
alter table booking
  drop constraint booking_nights,
  add constraint booking_nights check (check_out > check_in and check_out <= check_in + 366);
