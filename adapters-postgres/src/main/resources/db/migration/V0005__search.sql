-- Search for guests and bookings, with bounded work for every question. Search texts are kept in tables of their
-- own, filled by triggers: they are small enough to scan and do not belong in the audit log.

-- Folds text so that German spellings compare as equal: ä, ae and a are one letter, as are ö/oe/o, ü/ue/u and ß/ss;
-- case and accents are ignored. Letters that Unicode does not decompose are listed: ł is l, ø is o, đ and ð are d, þ
-- is th, æ is ae, œ is oe.
create function fold(words text) returns text language sql immutable strict parallel safe
  return replace(replace(replace(replace(replace(replace(replace(translate(regexp_replace(
    normalize(translate(lower(words collate "und-x-icu"), '’‘ʼʹ´`', ''''''''''''''), nfkd),
    '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'),
    'łøđðıħŧŋĸƒɓƈɗɖƙɲɱƥƭʈʋƴƶɨʉɵɛɔəǝȼⱥƀɇǥɉꝁɍɏȿɀƚɫⱡȷƞɑ‐‒–—−',
    'loddihtnkfbcddknmpttvyziuoeoeecabegjkryszllljna-----'),
    'ß', 'ss'), 'þ', 'th'), 'æ', 'ae'), 'œ', 'oe'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u');

-- A phone number in the spelling that search compares: digits, with a plus before numbers that begin with a calling
-- code. The trunk zero after the calling code is removed, except where it belongs to the number (Italy, San Marino,
-- Benin, Côte d'Ivoire, Gabon, Congo). The country of the house does not matter here; the query knows it.
create function phone_number(written text) returns text language sql immutable strict parallel safe
  return (
    select regexp_replace(
        regexp_replace(bare.number, '^00', '+'),
        '^(\+(?!39|378|229|225|241|242)'
          '(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]'
          '|(2[1-689]|35|37|38|42|50|59|67|68|69|80|85|87|88|96|97|99)\d))0', '\1')
      from (select regexp_replace(
          case when first.sign ~ '^(\+|00)' then regexp_replace(first.sign, '\(\s*0\s*\)', '') else first.sign end,
          '(?<=.)[^0-9]', '', 'g') as number
        from (select regexp_replace(normalize(written, nfkd), '^[^0-9+]+', '') as sign) first) bare);

-- All numbers of a field that may hold several, each after a space.
create function phone_numbers(field text) returns text language sql immutable strict parallel safe
  return (select coalesce(string_agg(' ' || phone_number(one), ''), '') from regexp_split_to_table(field, '[,;|\n]') one);

-- Text by which a guest is found.
create table guest_search (
  guest_id bigint primary key references guest on delete cascade,
  words    text collate "C" not null
);
create index guest_search_words on guest_search using gin (words gin_trgm_ops);

-- The search text of a guest. Words stand between spaces, so that a pattern can match the beginning of a word.
create function guest_search_words(it guest) returns text language sql immutable
  return ' ' || regexp_replace(
      fold(concat_ws(' ', it.first_name, it.last_name, it.email, it.city, it.member_number)), '\s+', ' ', 'g')
    || coalesce(phone_numbers(concat_ws(
      ',', it.phone, it.mobile_phone, it.private_phone, it.business_phone, it.fax)), '')
    || ' ';

-- Words in which a typing error is forgiven, one row each: comparing letters is slow, and so it is done with one
-- short word at a time and not with the whole search text.
create table guest_word (
  word     text collate "C" not null,
  guest_id bigint not null references guest on delete cascade,
  primary key (guest_id, word)
);
create index guest_word_letters on guest_word using gin (word gin_trgm_ops);

create function guest_words(it guest) returns setof text language sql immutable rows 4
  begin atomic
    select distinct word
      from regexp_split_to_table(fold(concat_ws(' ', it.first_name, it.last_name, it.city)), '[\s.,;:/()''-]+') word
     where word <> '';
  end;

create function keep_guest_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into guest_search (guest_id, words) values (new.id, guest_search_words(new))
    on conflict (guest_id) do update set words = excluded.words where guest_search.words <> excluded.words;
  delete from guest_word where guest_id = new.id and word not in (select guest_words(new));
  insert into guest_word (guest_id, word) select new.id, guest_words(new) on conflict do nothing;
  return null;
end $$;
create trigger guest_search after insert or update on guest
  for each row execute function keep_guest_search();

-- Text by which a booking is found, apart from its guest's: folded, and under the same policy as the booking.
create table booking_search (
  booking_id bigint primary key references booking on delete cascade,
  created_by bigint not null,
  words      text collate "C" not null
);
create index booking_search_words on booking_search using gin (words gin_trgm_ops);

create function keep_booking_search() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into booking_search (booking_id, created_by, words)
    values (new.id, new.created_by, fold(new.reservation_number || coalesce(E'\n' || new.notes, '')))
    on conflict (booking_id) do update set created_by = excluded.created_by, words = excluded.words
      where (booking_search.created_by, booking_search.words) is distinct from (excluded.created_by, excluded.words);
  return null;
end $$;
create trigger booking_search after insert or update of reservation_number, created_by, notes on booking
  for each row execute function keep_booking_search();

-- Ids of bookings whose search text matches, at most so many. Under a row policy no index serves a pattern, so a few
-- hits are looked up here as the owner, and the policy of table booking then decides which of them the caller sees.
-- More hits than that need no index: a scan of the list meets them soon.
create function bookings_telling(pattern text, most bigint) returns setof bigint language sql stable security definer
  rows 100 set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
  begin atomic
    select booking_id from booking_search where words like pattern limit most;
  end;
