-- Rows for every table, as a house in use has them: what the dump of a release contains, see ReleaseUpgradeIT. A migration
-- that adds a table adds rows here; dumps of releases stay as they are.
--
-- Runs as the application role, as the server does: with the settings of a caller, through the triggers, each change in its
-- own transaction.

create function pg_temp.act_as(id bigint, username text, role text, request text, today date) returns void
  language sql as $$
  select set_config('herberge.user_id', id::text, true), set_config('herberge.username', username, true),
         set_config('herberge.role', role, true), set_config('herberge.visibility', 'all', true),
         set_config('herberge.request_id', request, true), set_config('herberge.client_id', 'desk-' || id, true),
         set_config('herberge.rehearsal', 'off', true), set_config('herberge.today', today::text, true);
$$;

-- Users, keys and access.

begin;
select pg_temp.act_as(0, 'system', 'system', 'start', '2026-10-01');
insert into app_user (username, full_name, email, role, active, must_change_password, password_hash, version,
                      created_at, created_by, updated_at, updated_by)
values ('admin', 'Administrator', null, 'admin', true, true,
        '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi10aGUtYWRtaW4$Vw0aWn0bTdg2mIUbMZx0sWm6x1Iu0uGZ5GJxUcyd1pE', 1,
        '2026-10-01T07:00:00Z', 0, '2026-10-01T07:00:00Z', 0);
insert into signing_key (secret, created_at)
values (sha256('former secret') || sha256('of the house'), '2026-10-01T07:00:01Z'),
       (sha256('present secret') || sha256('of the house'), '2026-11-01T02:30:00Z');
commit;

begin;
select pg_temp.act_as(1, 'admin', 'admin', 'req-users', '2026-10-01');
insert into app_user (username, full_name, email, role, active, must_change_password, password_hash, version,
                      created_at, created_by, updated_at, updated_by)
values ('anna', 'Anna Berger', 'anna@example.org', 'user', true, false,
        '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi1hbm5h$1nYJ1c0mN8i2kzRz0iPbYl3mVq4d5e6f7g8h9i0jkLM', 1,
        '2026-10-01T08:00:00Z', 1, '2026-10-01T08:00:00Z', 1),
       ('ben', 'Ben Wimmer', null, 'user', true, false,
        '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi1iZW4$2oZK2d1nO9j3lASz1jQcZm4nWr5e6f7g8h9i0jkLMNo', 1,
        '2026-10-01T08:01:00Z', 1, '2026-10-01T08:01:00Z', 1),
       ('carla', null, null, 'user', true, false,
        '$argon2id$v=19$m=19456,t=2,p=1$c2FsdC1vZi1jYXJsYQ$3paL3e2oP0k4mBTz2kRdan5oXs6f7g8h9i0jkLMNop0', 1,
        '2026-10-01T08:02:00Z', 1, '2026-10-01T08:02:00Z', 1);
update app_user set active = false, version = 2, updated_at = '2026-11-02T08:00:00Z', updated_by = 1
 where username = 'carla';
commit;

begin;
select pg_temp.act_as(0, 'system', 'system', 'logins', '2026-11-28');
insert into user_login (user_id, last_login) values (1, '2026-11-28T06:30:00Z'), (2, '2026-11-28T06:58:00Z');
insert into login_address (user_id, network, last_login)
values (1, '203.0.113.7', '2026-11-28T06:30:00Z'), (2, '2001:db8:1:2::/64', '2026-11-28T06:58:00Z');
insert into session (user_id, device, address, created_at, last_used_at, expires_at, refresh_digest, former_digest,
                     former_seed, rotated_at, lineage)
values (1, 'Firefox on Linux', '203.0.113.7', '2026-11-28T06:30:00Z', '2026-11-28T06:30:00Z', '2026-12-28T06:30:00Z',
        encode(sha256('refresh 1'), 'hex'), null, null, null, encode(sha256('lineage 1'), 'hex')),
       (2, 'herberge (terminal)', '2001:db8:1:2::5', '2026-11-27T06:58:00Z', '2026-11-28T06:58:00Z',
        '2026-12-28T06:58:00Z', encode(sha256('refresh 2b'), 'hex'), encode(sha256('refresh 2a'), 'hex'),
        'c2VlZC1vZi10aGUtc2Vjb25k', '2026-11-28T06:58:00Z', encode(sha256('lineage 2'), 'hex'));
update session set ended_at = '2026-11-28T17:00:00Z', ended_why = 'logout' where user_id = 1;
insert into api_token (user_id, name, scope, digest, created_at, expires_at, last_used_at)
values (1, 'door display', 'read', encode(sha256('token 1'), 'hex'), '2026-11-01T09:00:00Z', '2027-11-01T09:00:00Z',
        '2026-11-28T07:00:00Z'),
       (1, 'old import', 'write', encode(sha256('token 2'), 'hex'), '2026-10-02T09:00:00Z', '2027-10-02T09:00:00Z', null);
update api_token set ended_at = '2026-10-03T09:00:00Z' where name = 'old import';
commit;

-- Rooms, blocks and guests.

begin;
select pg_temp.act_as(1, 'admin', 'admin', 'req-rooms', '2026-10-02');
insert into room (name, building_type, capacity, location, key_code, street_address, postal_code, city, notes, active,
                  low_season_cents, high_season_cents, final_cleaning_cents, version, created_at, created_by, updated_at,
                  updated_by)
values ('1 - Apartment (BG)', 'Apartment', 4, 'Köln', '4711#', 'Domplatz 1', '50667', 'Köln', E'Balkon\nohne Aufzug', true,
        8900, 11900, 4500, 1, '2026-10-02T08:00:00Z', 1, '2026-10-02T08:00:00Z', 1),
       ('2', 'Zimmer', 2, 'Köln', null, null, null, null, null, true, 5900, 7900, 2500, 1,
        '2026-10-02T08:01:00Z', 1, '2026-10-02T08:01:00Z', 1),
       ('10', 'Zimmer', 3, 'Bonn', '0815', null, '53111', 'Bonn', null, true, 4900, 6900, 2500, 1,
        '2026-10-02T08:02:00Z', 1, '2026-10-02T08:02:00Z', 1),
       ('11', 'Zimmer', 1, 'Bonn', null, null, null, null, 'bis zum Umbau', false, 3900, 3900, 0, 1,
        '2026-10-02T08:03:00Z', 1, '2026-10-02T08:03:00Z', 1);
insert into room_block (room_id, first_day, end_day, reason, version, created_at, created_by, updated_at, updated_by)
values (2, '2026-12-27', '2027-01-10', 'Neue Heizung', 1, '2026-10-02T08:10:00Z', 1, '2026-10-02T08:10:00Z', 1),
       (3, '2027-02-01', '2027-02-08', 'Anstrich', 1, '2026-10-02T08:11:00Z', 1, '2026-10-02T08:11:00Z', 1);
commit;

begin;
select pg_temp.act_as(1, 'admin', 'admin', 'req-block', '2026-10-03');
insert into service (name, description, kind, price_cents, percent, vat, active, version, created_at, created_by, updated_at,
                     updated_by)
values ('Frühstück', E'Zeile 1\nZeile 2', 'per-person-night', 950, null, 'breakfast', true, 1,
        '2026-10-03T08:00:00Z', 1, '2026-10-03T08:00:00Z', 1),
       ('Kurtaxe', null, 'percent-of-overnight', null, 12.5, 'none', false, 1,
        '2026-10-03T08:00:00Z', 1, '2026-10-03T08:00:00Z', 1);
insert into discount (name, kind, percent, amount_cents, base, active, version, created_at, created_by, updated_at, updated_by)
values ('Treue', 'percent', 7.25, null, 'overnight', true, 1, '2026-10-03T08:00:00Z', 1, '2026-10-03T08:00:00Z', 1),
       ('Gutschein', 'fixed', null, 2000, 'total', false, 1, '2026-10-03T08:00:00Z', 1, '2026-10-03T08:00:00Z', 1);
update service set active = false, version = 2, updated_at = '2026-10-03T08:00:00Z' where id = 1;
delete from discount where id = 2;
update room_block set end_day = '2027-01-12', version = 2, updated_at = '2026-10-03T08:00:00Z' where id = 1;
delete from room_block where id = 2;
commit;

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-guests', '2026-10-05');
insert into guest (first_name, last_name, email, phone, member, member_number, street, postal_code, city, country,
                   salutation, gender, birth_date, birth_place, nationality, language, profession, federal_state, office,
                   invoice_email, business_phone, private_phone, mobile_phone, fax, license_plate, cost_center,
                   leitweg_id, debtor_account, id_number, marketing_consent, tags, companions, notes, version, created_at,
                   created_by, updated_at, updated_by)
values ('Jürgen', 'Größmann', 'j.groessmann@example.org', '+49 221 1234-0', true, 'M-17', 'Weg 1', '50667', 'Köln', 'DE',
        'Herr', 'm', '1960-02-29', 'Bonn', 'DE', 'de', 'Lehrer', 'NRW', 'Büro 3', 'rechnung@example.org', '0221 1234-5',
        '0221 98765', '+49 171 5550101', '0221 1234-9', 'K-X 1', 'KST 1', '04011000-1234512345-06', '70001',
        'L01X00T47', true, '{vip,"a,b"}',
        '[{"firstName": "Eva", "lastName": "Größmann", "birthDate": "1961-01-01", "relation": "Frau", "notes": "ruhig"}]',
        E'Zeile 1\nZeile 2 mit ''Zitat'' und \\', 1, '2026-10-05T08:00:00Z', 2, '2026-10-05T08:00:00Z', 2);
insert into guest (first_name, last_name, email, phone, member, city, tags, companions, version, created_at, created_by,
                   updated_at, updated_by)
select first_name, last_name, email, phone, false, city, '{}', '[]', 1, '2026-10-05T09:00:00Z', 2, '2026-10-05T09:00:00Z', 2
  from (values (1, 'Anna', 'Albers, geb. Zander', 'albers@example.org', '01234 56789', 'Bremen'),
               (2, 'Søren', 'Thorsen', null, '+45 12 34 56 78', 'Aarhus'),
               (3, 'Erwin', 'Vogel', 'vogel@example.org', null, 'Ulm'),
               (4, 'Lech', 'Wałęsa', null, '0048 58 1234567', 'Gdańsk'),
               (5, 'Dora', 'Doppelt', null, null, null))
       g (n, first_name, last_name, email, phone, city) order by n;
commit;

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-double', '2026-10-06');
delete from guest where last_name = 'Doppelt';
update guest set notes = 'reist mit Hund', version = 2, updated_at = '2026-10-06T09:00:00Z' where last_name = 'Thorsen';
commit;

-- A group, which the bookings before it do not have.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-group', '2026-10-06');
insert into booking_group (name, contact_guest_id, notes, version, created_at, created_by, updated_at, updated_by)
values ('Chor', 1, 'probt im Saal', 1, '2026-10-06T10:00:00Z', 2, '2026-10-06T10:00:00Z', 2);
commit;

-- Bookings in every state. Their number is the year and the id.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-bookings', '2026-10-07');
insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions, status, notes,
                     foundation_case, source, version, created_at, created_by, updated_at, updated_by)
select id, '2026-' || id, room, guest, check_in::date, check_out::date, size, companions::jsonb, status, notes, false,
       source, 1, '2026-10-07T10:00:00Z', 2, '2026-10-07T10:00:00Z', 2
  from (select next_id('booking_id_seq') as id, b.* from (values
         (1, 1, 1, '2026-11-20', '2026-11-24', 2,
          '[{"firstName": "Eva", "lastName": "Größmann", "birthDate": "1961-01-01"}]', 'confirmed', null, 'Telefon'),
         (2, 2, 2, '2026-11-27', '2026-12-03', 1, '[]', 'confirmed', 'späte Anreise', null),
         (3, 1, 3, '2026-12-10', '2026-12-14', 3,
          '[{"firstName": "Max", "lastName": "Thorsen", "birthDate": null}]', 'confirmed', 'Hund', 'E-Mail'),
         (4, 3, 5, '2026-12-20', '2027-01-02', 2, '[]', 'reserved', null, null),
         (5, 2, 2, '2026-12-12', '2026-12-15', 1, '[]', 'confirmed', null, null),
         (6, 3, 4, '2026-10-10', '2026-10-15', 2,
          '[{"firstName": "Ida", "lastName": "Vogel", "birthDate": null}]', 'confirmed', 'Allergie', 'Telefon'),
         (7, 3, 3, '2026-11-10', '2026-11-12', 1, '[]', 'confirmed', null, null),
         (8, 1, 4, '2027-03-01', '2027-03-05', 1, '[]', 'confirmed', 'Fensterplatz', null),
         (9, 3, 1, '2027-04-01', '2027-04-03', 1, '[]', 'reserved', null, null))
       b (n, room, guest, check_in, check_out, size, companions, status, notes, source) order by n) numbered;
commit;

begin;
select pg_temp.act_as(3, 'ben', 'user', 'req-reminders', '2026-10-08');
insert into reminder (booking_id, type, occurrence, title, description, due_date, priority, version, created_at, created_by,
                      updated_at, updated_by)
values (1, 'payment', '1/2026-10-08', 'Check the payment: 2026-1, Jürgen Größmann', null, '2026-12-08', 'high', 1,
        '2026-10-08T06:00:00Z', 0, '2026-10-08T06:00:00Z', 0),
       (3, 'incomplete-data', '1/2026-10-08', 'Complete the guest''s data: 2026-3, Søren Thorsen', 'phone, street',
        '2026-12-03', 'high', 1, '2026-10-08T06:00:00Z', 0, '2026-10-08T06:00:00Z', 0),
       (5, 'confirmation', '1/2026-10-08/for-2026-10-07', 'Send the confirmation: 2026-5, Anna Albers, geb. Zander', null,
        '2026-10-08', 'high', 1, '2026-10-08T06:00:00Z', 0, '2026-10-08T06:00:00Z', 0),
       (6, 'invoice', '1/2026-10-08', 'Send the invoice: 2026-6, Erwin Vogel', null, '2026-10-16', 'medium', 1,
        '2026-10-08T06:00:00Z', 0, '2026-10-08T06:00:00Z', 0),
       (8, 'confirmation', '1/2026-10-08', 'Send the confirmation: 2026-8, Erwin Vogel', null, '2026-10-08', 'high', 1,
        '2026-10-08T06:00:00Z', 0, '2026-10-08T06:00:00Z', 0);
insert into reminder (booking_id, type, title, description, due_date, priority, snoozed_until, assigned_to, version,
                      created_at, created_by, updated_at, updated_by)
values (null, 'manual', 'Bett, Decke, Kissen', E'Wäscherei\nbis Mittag', '2026-12-01', 'low', '2026-11-30', 2, 1,
        '2026-10-08T07:00:00Z', 3, '2026-10-08T07:00:00Z', 3),
       (2, 'manual', 'Blumen', null, '2026-11-27', 'medium', null, null, 1, '2026-10-08T07:01:00Z', 3,
        '2026-10-08T07:01:00Z', 3),
       (6, 'manual', 'Herrn Vogel zurückrufen', 'wegen der Allergie', '2026-10-09', 'high', null, 3, 1,
        '2026-10-08T07:02:00Z', 3, '2026-10-08T07:02:00Z', 3);
commit;

begin;
select pg_temp.act_as(3, 'ben', 'user', 'req-closing', '2026-10-16');
update reminder set closed_reason = 'dismissed', completed_at = '2026-10-09T07:00:00Z', completed_by = 3, version = 2,
                    updated_at = '2026-10-09T07:00:00Z', updated_by = 3
 where booking_id = 5;
update reminder set closed_reason = 'condition-met', completed_at = '2026-10-09T07:00:00Z', version = 2,
                    updated_at = '2026-10-09T07:00:00Z', updated_by = 0
 where booking_id = 8;
update reminder set closed_reason = 'done', completed_at = '2026-10-16T07:00:00Z', completed_by = 3, version = 2,
                    updated_at = '2026-10-16T07:00:00Z', updated_by = 3
 where title in ('Blumen') or booking_id = 6 and type = 'invoice';
update booking set status = 'checked-in', version = 2, updated_at = '2026-10-10T14:00:00Z', updated_by = 3 where id = 6;
update booking set status = 'checked-out', invoice_sent_at = '2026-10-16T07:00:00Z', paid_at = '2026-10-16T07:00:00Z',
                   version = 3, updated_at = '2026-10-16T07:00:00Z', updated_by = 3
 where id = 6;
commit;

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-stays', '2026-11-28');
update booking set confirmation_sent_at = '2026-10-08T08:00:00Z', status = 'checked-in', version = 2,
                   updated_at = '2026-11-20T14:00:00Z' where id = 1;
update booking set status = 'checked-out', check_out = '2026-11-23', former_check_out = '2026-11-24', version = 3,
                   invoice_sent_at = '2026-11-23T10:00:00Z', updated_at = '2026-11-23T09:00:00Z' where id = 1;
update booking set status = 'checked-in', version = 2, updated_at = '2026-11-27T19:00:00Z' where id = 2;
update booking set status = 'cancelled', cancellation_reason = 'krank', version = 2,
                   updated_at = '2026-11-28T08:00:00Z' where id = 5;
update booking set status = 'no-show', version = 2, updated_at = '2026-11-11T08:00:00Z' where id = 7;
update booking set guest_id = 5, version = 2, updated_at = '2026-11-28T08:10:00Z' where id = 8;
delete from booking where id = 9;
commit;

-- A change of the notes, and its undo.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-notes', '2026-11-28');
update room set notes = 'Dusche tropft', version = 2, updated_at = '2026-11-28T08:20:00Z', updated_by = 2 where id = 2;
commit;

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-undo', '2026-11-28');
update room set notes = null, version = 3, updated_at = '2026-11-28T08:21:00Z', updated_by = 2 where id = 2;
insert into change_undo (change_id, undoes, root, redo)
select current_setting('herberge.change_id')::bigint, change_id, change_id, false
  from audit_log where request_id = 'req-notes';
commit;

begin;
select pg_temp.act_as(1, 'admin', 'admin', 'req-settings', '2026-11-28');
update reminder_settings set payment_days_after_departure = 15, version = 2, updated_at = '2026-11-28T08:30:00Z',
                             updated_by = 1;
update reminder_settings set followed_version = 2;
commit;

-- Answers that are kept for a retry; the second holds data that the erasure below removes.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-keys', '2026-11-28');
insert into idempotency_key (user_id, key, digest, claimed_at, outcome, kind, entity_id, revision, body)
values (2, 'my-first', encode(sha256('request 1'), 'hex'), '2026-11-28T08:00:00Z', 'created',
        'booking', 4, '1.a79f66bd',
        '{"id":4,"reservationNumber":"2026-4","roomId":3,"guestId":5,"checkIn":"2026-12-20","checkOut":"2027-01-02"}'),
       (2, 'my-second', encode(sha256('request 2'), 'hex'), '2026-11-28T08:01:00Z', 'changed', 'guest', 4, '1',
        '{"id":4,"firstName":"Erwin","lastName":"Vogel","email":"vogel@example.org","tags":[],"version":1}');
commit;

-- Background jobs: done, failed, under way in parts, and asked for.

begin;
select pg_temp.act_as(0, 'system', 'system', 'jobs', '2026-11-28');
insert into job (name, since, failures, failed_at, failed_for, failed_on, error)
values ('prune-events', '2026-10-01T07:00:00Z', 0, null, null, null, null),
       ('prune-sessions', '2026-10-01T07:00:00Z', 2, '2026-11-28T01:30:20Z', '2026-11-28T01:30:00Z', 'house-1',
        'the database is away'),
       ('check-in-arrivals', '2026-10-01T07:00:00Z', 0, null, null, null, null);
insert into job_run (job, occurrence, due_at, started_at, ended_at, server, outcome)
values ('prune-events', '2026-11-28T07:00:00Z', '2026-11-28T07:00:00Z', '2026-11-28T07:00:01Z', '2026-11-28T07:00:02Z',
        'house-1', '0 events forgotten'),
       ('prune-events', 'by-hand-1', null, '2026-11-28T07:30:00Z', '2026-11-28T07:30:01Z', 'house-2',
        '0 events forgotten');
insert into job_part (job, occurrence, part, done_at)
values ('check-in-arrivals', '2026-11-28', 'booking-2', '2026-11-28T14:00:01Z');
insert into scheduled_task (task_name, task_instance, task_data, execution_time, picked, picked_by, last_success,
                            last_failure, consecutive_failures, last_heartbeat, version)
values ('job', 'prune-events', null, '2026-11-28T08:00:00Z', false, null, '2026-11-28T07:00:02Z', null, 0, null, 57),
       ('job', 'check-in-arrivals', null, '2026-11-28T14:00:00Z', true, 'house-1', null, null, 0,
        '2026-11-28T14:00:05Z', 3),
       ('job', 'prune-sessions', convert_to('by-hand-2', 'UTF8'), '2026-11-28T01:30:40Z', false, null, null,
        '2026-11-28T01:30:20Z', 2, null, 9);
commit;

-- The company with a logo of one pixel.

begin;
select pg_temp.act_as(1, 'admin', 'admin', 'req-company', '2026-11-27');
update company_settings
   set name = 'Pension Größmann', street = 'Am Deich 1', postal_code = '26757', city = 'Borkum', phone = '+49 4922 1',
       email = 'post@example.org', website = 'example.org', tax_number = '54/123/45678', vat_id = 'DE123456789',
       register_court = 'Aurich', register_number = 'HRB 1', iban = 'DE02120300000000202051', bic = 'BYLADEM1001',
       holder = 'Größmann', bank = 'DKB', payment_days = 10, invoice_intro = E'Guten Tag,\nanbei die Rechnung.',
       invoice_footer = 'Danke', logo_data = picture, logo = logo_summary('image/png', picture),
       version = 2, updated_at = '2026-11-27T08:00:00Z', updated_by = 1
  from decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR42mNQSFgAAAHEASFcollRAAAAAElFTkSuQmCC', 'base64') picture;
commit;

-- A payer, who pays for the first booking.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-payers', '2026-11-27');
insert into payer (name, company, street, postal_code, city, country, contact_person, email, leitweg_id, notes, version,
                   created_at, created_by, updated_at, updated_by)
values ('Stadt Borkum', 'Kämmerei "Insel"', 'Neue Straße 1', '26757', 'Borkum', 'DE', 'Eva Albers', 'eva@example.org',
        '04011000-1234512345-06', E'zwei\nZeilen', 1, '2026-11-27T07:00:00Z', 2, '2026-11-27T07:00:00Z', 2);
update booking set payer_id = 1, version = version + 1, updated_at = '2026-11-27T07:30:00Z', updated_by = 2
 where id = (select min(id) from booking);
commit;

-- Payments for the first booking, one of which is reversed.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-payments', '2026-11-27');
update booking set paid_cents = 12000, version = version + 1, updated_at = '2026-11-27T08:00:00Z', updated_by = 2
 where id = (select min(id) from booking);
insert into payment (booking_id, amount_cents, method, paid_on, reference, reverses_id, by_paid_at, version, created_at,
                     created_by, updated_at, updated_by)
select (select min(id) from booking), cents, method, '2026-11-26', reference, reverses, by_paid_at, 1, '2026-11-27T08:00:00Z',
       2, '2026-11-27T08:00:00Z', 2
  from (values (1, 10000, 'transfer', null, null::bigint, true), (2, 5000, 'cash', 'Bon 17 "bar"', null, false),
               (3, 2000, 'card', null, null, false)) p (n, cents, method, reference, reverses, by_paid_at) order by n;
insert into payment (booking_id, amount_cents, method, paid_on, reference, reverses_id, by_paid_at, version, created_at,
                     created_by, updated_at, updated_by)
select booking_id, -amount_cents, method, '2026-11-27', reference, id, by_paid_at, 1, '2026-11-27T08:00:00Z', 2,
       '2026-11-27T08:00:00Z', 2
  from payment where method = 'cash';
commit;

-- Credit of the first guest, of which an item is reversed.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-credit', '2026-11-27');
insert into guest_credit (guest_id, kind, amount_cents, reason, version, created_at, created_by, updated_at, updated_by)
select 1, kind, cents, reason, 1, '2026-11-27T08:20:00Z', 2, '2026-11-27T08:20:00Z', 2
  from (values (1, 'added', 5000, 'Kulanz "Lärm"'), (2, 'refund', -1500, null), (3, 'expired', -500, 'verjährt'))
       c (n, kind, cents, reason) order by n;
insert into guest_credit (guest_id, kind, amount_cents, reason, reverses_id, version, created_at, created_by, updated_at,
                          updated_by)
select guest_id, kind, -amount_cents, reason, id, 1, '2026-11-27T08:25:00Z', 2, '2026-11-27T08:25:00Z', 2
  from guest_credit where kind = 'expired';
commit;

-- An invoice for the first booking, its cancellation, and another one that stands.

begin;
select pg_temp.act_as(2, 'anna', 'user', 'req-invoices', '2026-11-27');
do $$
declare
  invoiced record;
  head text := encode(sha256(''), 'hex');
  wanted record;
  body text;
  page bytea := convert_to('%PDF-1.7', 'UTF8');
begin
  select id, guest_id, payer_id into invoiced from booking order by id limit 1;
  for wanted in select * from (values (1, 'invoice', 12000), (2, 'cancellation', -12000), (3, 'invoice', 12000)) w (n, kind, cents)
                 order by n loop
    body := format('{"number":"2026-000%s","kind":"%s","issuedOn":"2026-11-27","dueOn":"2026-12-11","text":"Übernachtung",'
                   '"documents":{"pdf":"%s"}}', wanted.n, wanted.kind, encode(sha256(page), 'hex'));
    head := encode(sha256(decode(head, 'hex') || convert_to(body, 'UTF8')), 'hex');
    insert into invoice (number, kind, booking_id, guest_id, payer_id, issued_on, due_on, lines, total_cents, advances_cents, cancels_id,
                         content, hash, version, created_at, created_by, updated_at, updated_by)
    values ('2026-000' || wanted.n, wanted.kind, invoiced.id, invoiced.guest_id,
            case wanted.n when 3 then invoiced.payer_id end, '2026-11-27', '2026-12-11', '[0, 1]',
            wanted.cents, 0, case wanted.kind when 'cancellation' then (select min(id) from invoice) end, body, head, 1,
            '2026-11-27T09:00:00Z', 2, '2026-11-27T09:00:00Z', 2);
    insert into invoice_document (invoice_id, format, bytes) select max(id), 'pdf', page from invoice;
  end loop;
  update invoice_series set year = 2026, last = 3, issued_on = '2026-11-27', hash = head;
  update booking set due_on = '2026-12-11', version = version + 1, updated_at = '2026-11-27T09:00:00Z', updated_by = 2
   where id = invoiced.id;
end $$;
commit;

-- What was moved in from the former desktop program.

begin;
select pg_temp.act_as(-1, 'import', 'system', 'import', '2026-11-28');
insert into import_run (id, sha256, bytes, kind, started_by, at)
values (1, repeat('0123456789abcdef', 4), 937984, 'sqlite', 'operator', '2026-11-28T08:30:00Z');
insert into booking_alias (booking_id, alias) select min(id), 'RES-2025-001' from booking;
insert into legacy_row (run_id, table_name, legacy_key, digest, fate, remarks, entity_id, guest_id, content)
values (1, 'guests', 12, 'digest-1', 'repaired',
        '[{"kind": "repair", "rule": "placeholder-is-missing", "column": "telefon", "before": "xxx", "after": null}]', 3, 3,
        '{"id": 12, "vorname": "Åsa", "nachname": "Lind", "telefon": "xxx"}'),
       (1, 'email_logs', 4, 'digest-2', 'archived', '[]', null, 3, '{"id": 4, "guest_id": 12, "status": "gesendet"}');
insert into import_report (run_id, variant, closed, report)
values (1, 'v16', true,
        '{"number": 1, "source": {"sha256": "0", "logSha256": null, "bytes": 937984, "variant": "v16", "kind": "sqlite"},
          "dryRun": false, "closed": true, "startedBy": "operator", "at": "2026-11-28T08:30:00Z", "tables": [],
          "bookings": {}, "nights": {"source": 0, "here": 0, "archived": 0, "refused": 0},
          "creditCents": {"source": 0, "here": 0, "archived": 0, "refused": 0}, "decisions": [], "more": {},
          "refused": [], "repairs": {}, "newIds": [], "absent": [], "unknown": []}');
insert into import_decision (run_id, position, kind, table_name, legacy_key, guest_id, text)
values (1, 0, 'no-name', 'guests', 12, 3, 'the name is the code of a category');
select end_import();
commit;

-- Events and seals; then an erasure, whose rows are sealed too.

begin;
select publish_changes(100000);
select seal_changes(100000);
commit;

begin;
select pg_temp.act_as(1, 'admin', 'admin', 'req-erasure', '2026-11-28');
select erase_guest(4, '2026-11-28', '2026-11-28T09:00:00Z');
commit;

begin;
select publish_changes(100000);
select seal_changes(100000);
commit;

-- What is numbered and not sealed, and what is not even numbered yet.

begin;
select pg_temp.act_as(3, 'ben', 'user', 'req-late', '2026-11-28');
update room set notes = 'Blick auf den Rhein', version = 2, updated_at = '2026-11-28T09:10:00Z', updated_by = 3
 where id = 3;
commit;

begin;
select publish_changes(100000);
commit;

begin;
select pg_temp.act_as(3, 'ben', 'user', 'req-last', '2026-11-28');
update guest set city = 'Århus', version = 3, updated_at = '2026-11-28T09:11:00Z', updated_by = 3 where id = 3;
commit;
