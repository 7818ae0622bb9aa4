-- When the party of a stay means to come and to leave, as HH:MM in the time of the house. Text, because the audit, the history
-- and the API show it in this form.
alter table booking
  add column expected_arrival text collate "C"
    constraint booking_expected_arrival check (expected_arrival ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add column expected_departure text collate "C"
    constraint booking_expected_departure check (expected_departure ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
