package herberge.bootstrap.doctor;

import herberge.bootstrap.doctor.Finding.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Checks of the database, each a query that returns a level, what was found and how to mend it for everything wrong. */
final class DatabaseChecks {

    /** A check, and what to say when its query returns no row. */
    private record Check(String name, String inOrder, String sql) {}

    private static final List<Check> CHECKS = List.of(
            new Check("durability", "answered writes are on the disk", """
                    select 'FAIL', format('%s is off: a power failure loses answered writes', name),
                           case source
                             when 'database' then format('alter database %I set %s = on', current_database(), name)
                             when 'user' then format('alter role %I set %s = on', current_user, name)
                             else format(E'alter system set %s = on;\\nselect pg_reload_conf()', name) end
                      from pg_settings
                     where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'
                     order by name
                    """),
            new Check("role", "the server's role has no rights beyond its tables", """
                    select 'FAIL', format('role %s may bypass all rules of the database', rolname),
                           format('alter role %I nosuperuser nobypassrls', rolname)
                      from pg_roles where rolname = <app> and (rolsuper or rolbypassrls)
                    """),
            new Check("owner", "the server's role owns nothing", """
                    select 'FAIL', format('the server''s role owns table %s, and could change its rules', c.relname),
                           format('alter table %I owner to %I', c.relname, current_user)
                      from pg_class c
                     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_get_userbyid(c.relowner) = <app>
                     order by c.relname
                    """),
            new Check("grants", "the server's role may read and write the house", """
                    select 'FAIL', format('the server may not %s table %s', lower(privilege), name),
                           format('grant %s on %I to %I', lower(privilege), name, <app>)
                      from unnest(array['room', 'room_block', 'guest', 'booking', 'booking_group', 'payer', 'reminder', 'service',
                                        'discount', 'app_user']) name
                     cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) privilege
                     where to_regclass(name) is not null and not has_table_privilege(<app>, to_regclass(name), privilege)
                    """),
            new Check("connections", "the database accepts the connections of the pool and of operators", """
                    select 'FAIL', format('max_connections is %s, but the pool of one server may open %s', setting, <pool>),
                           format('set database.pool_max = %s, or max_connections = %s in postgresql.conf and restart PostgreSQL',
                                  setting::int - 10, <pool> + 10)
                      from pg_settings where name = 'max_connections' and setting::int < <pool> + 10
                    """),
            new Check("public-connect", "only the two roles may connect", """
                    select 'WARN', 'every role of this PostgreSQL may connect to the database',
                           format('revoke all on database %I from public', current_database())
                      from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                     where d.datname = current_database() and a.grantee = 0 and a.privilege_type = 'CONNECT'
                    """),
            new Check("collations", "sort orders are those that the indexes were built with", """
                    select 'WARN', format('collation %s was made by another version of its library', collname),
                           format(E'reindex database %I;\\nalter collation %I refresh version', current_database(), collname)
                      from pg_collation
                     where collnamespace = 'public'::regnamespace and collversion <> pg_collation_actual_version(oid)
                     order by collname
                    """),
            new Check("rules", "constraints, triggers, indexes and policies are in force", """
                    select 'FAIL', format('constraint %s of table %s was never checked', con.conname, c.relname),
                           format('alter table %I validate constraint %I', c.relname, con.conname)
                      from pg_constraint con join pg_class c on c.oid = con.conrelid
                     where c.relnamespace = 'public'::regnamespace and not con.convalidated
                    union all
                    select 'FAIL', format('trigger %s of table %s is disabled', t.tgname, c.relname),
                           format('alter table %I enable trigger %I', c.relname, t.tgname)
                      from pg_trigger t join pg_class c on c.oid = t.tgrelid
                     where c.relnamespace = 'public'::regnamespace and t.tgenabled = 'D' and not t.tgisinternal
                    union all
                    select 'FAIL', format('index %s is not valid', i.relname),
                           format(case when i.relname in (select name from <indexes> ours (name, definition))
                                         or exists (select from pg_constraint where conindid = i.oid)
                                       then 'reindex index %I' else 'drop index %I' end, i.relname)
                      from pg_index x join pg_class i on i.oid = x.indexrelid
                     where i.relnamespace = 'public'::regnamespace and not (x.indisvalid and x.indisready)
                    union all
                    select 'FAIL', format('the policies of table %s are disabled', c.relname),
                           format('alter table %I enable row level security', c.relname)
                      from pg_class c
                     where c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
                       and exists (select from pg_policy p where p.polrelid = c.oid)
                    """),
            new Check("indexes", "every index exists", """
                    select case when definition like 'CREATE UNIQUE%' then 'FAIL' else 'WARN' end,
                           format('index %s is missing', name), definition
                      from <indexes> i (name, definition)
                     where to_regclass('public.' || quote_ident(name)) is null
                     order by name
                    """),
            new Check("extensions", "extensions are of the version of this PostgreSQL", """
                    select 'WARN', format('extension %s is %s, this PostgreSQL has %s', name, installed_version, default_version),
                           format('alter extension %I update', name)
                      from pg_available_extensions
                     where installed_version <> default_version
                     order by name
                    """),
            new Check("postgresql", "this PostgreSQL gets corrections", """
                    select 'WARN', format('PostgreSQL %s gets no corrections since %s', major, until),
                           'herberge-server backup, and restore it into a newer PostgreSQL'
                      from (values (15, date '2027-11-11'), (16, date '2028-11-09'), (17, date '2029-11-08'),
                                   (18, date '2030-11-14')) supported (major, until)
                     where major = current_setting('server_version_num')::int / 10000 and until < <today>
                    """),
            new Check("tuning", "PostgreSQL leaves memory to the server, or runs on another machine", """
                    select 'WARN', format('%s is %s, but %s fits this machine', name, current_setting(name), tuned.value),
                           case source
                             when 'database' then format('alter database %I set %s = %L', current_database(), name, tuned.value)
                             when 'user' then format('alter role %I set %s = %L', current_user, name, tuned.value)
                             else format(E'alter system set %s = %L;\nselect pg_reload_conf()', name, tuned.value) end
                           || case context when 'postmaster' then E';\n-- and restart PostgreSQL' else '' end
                      from pg_settings join <tuned> tuned (setting_name, value) on setting_name = name
                     where case when name in ('shared_buffers', 'work_mem', 'maintenance_work_mem')
                                then pg_size_bytes(current_setting(name)) > 2 * pg_size_bytes(tuned.value) end
                     order by name
                    """),
            new Check("bloat", "no table consists mostly of deleted rows", """
                    select 'WARN', format('table %s has %s deleted rows and %s others', relname, n_dead_tup, n_live_tup),
                           format('vacuum (analyze) %I', relname)
                      from pg_stat_user_tables
                     where schemaname = 'public' and n_dead_tup > greatest(10000, n_live_tup)
                     order by relname
                    """),
            new Check("backlog", "changes become events and are sealed at once", """
                    select 'WARN', format('%s changes wait for their event or seal since %s', count(*), min(a.at)),
                           E'select publish_changes(1000000);\\nselect seal_changes(1000000)'
                      from audit_log a
                     where a.id in (select audit_id from audit_unsealed
                                    union all select unnest(audit_ids) from audit_batch)
                       and a.at < clock_timestamp() - interval '1 minute'
                    having count(*) > 0
                    """),
            new Check("jobs", "no job fails", """
                    select 'WARN', format('job %s failed %s times, last at %s: %s', name, failures, failed_at, error),
                           'herberge api POST /admin/jobs/' || name || '/run, after the cause is mended'
                      from job where failures > 0 order by name
                    """),
            new Check("first-passwords", "every user has chosen a password", """
                    select 'WARN', format('%s has not changed the first password', username),
                           'log in as ' || username || ' and change it, or deactivate the user'
                      from app_user where active and must_change_password and role = 'admin' order by username
                    """));

    private DatabaseChecks() {}

    static List<Finding> run(DataSource owner, Expected expected) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (Check check : CHECKS) {
                try (ResultSet rows = statement.executeQuery(expected.fill(check.sql()))) {
                    findings.addAll(read(check, rows));
                }
            }
        }
        return findings;
    }

    private static List<Finding> read(Check check, ResultSet rows) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        while (rows.next()) {
            findings.add(
                    new Finding(check.name(), Level.valueOf(rows.getString(1)), rows.getString(2), rows.getString(3)));
        }
        return findings.isEmpty() ? List.of(Finding.ok(check.name(), check.inOrder())) : findings;
    }
}
