-- A company that was entered twice is found also where its entries name contact persons.

create or replace function guest_traits(it guest) returns table (kind text, value text) language sql immutable rows 4
  begin atomic
    select found.kind, left(found.value, 500) from (
      select 'name' as kind, fold(concat_ws(' ', it.first_name, it.last_name)) as value where it.last_name is not null
      union
      select 'company', fold(it.company)
      union
      select 'email', fold(it.email)
      union
      select 'phone', right(number.digits, 8)
        from (select regexp_replace(part, '[^0-9]', '', 'g') as digits
                from regexp_split_to_table(
                  phone_numbers(concat_ws(',', it.phone, it.mobile_phone, it.private_phone, it.business_phone)), ' ') part) number
       where length(number.digits) >= 6
      union
      select 'memberNumber', fold(it.member_number)
      union
      select 'birthDate', to_char(it.birth_date, 'YYYY-MM-DD') || ' ' || left(fold(it.last_name), 2)) found
     where found.value <> '' and it.last_name is distinct from '(erased)';
  end;

insert into guest_trait (guest_id, kind, value)
select g.id, t.kind, t.value from guest g cross join guest_traits(g) t
 where g.company is not null and g.last_name is not null and t.kind = 'company'
on conflict do nothing;
