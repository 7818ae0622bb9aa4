package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Prints a schema from its catalogs, in the same words on every version of PostgreSQL. NOT NULL is printed with the
 * column, because only later versions store it as a constraint.
 */
public final class SchemaPrint {

    private static final String EXTENSIONS = """
            select format('create extension %s;', extname) from pg_extension where extname <> 'plpgsql' order by extname
            """;

    private static final String COLLATIONS = """
            select format('create collation %s (provider = %s, locale = ''%s'');', collname, collprovider,
                          coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale'))
              from pg_collation c where collnamespace = 'public'::regnamespace order by collname
            """;

    private static final String SEQUENCES = """
            select format('create sequence %s as %s;', sequencename, data_type) from pg_sequences
             where schemaname = 'public' order by sequencename
            """;

    private static final String TABLES = """
            select format(E'create table %s (\\n%s\\n);', t.relname, (
                     select string_agg(line, E',\\n' order by kind, place, line) from (
                       select 1 as kind, a.attnum as place,
                              format('  %s %s', a.attname, format_type(a.atttypid, a.atttypmod))
                                || case when a.attcollation <> y.typcollation then ' collate ' || c.collname else '' end
                                || case when a.attnotnull then ' not null' else '' end
                                || case a.attidentity when 'a' then ' generated always as identity' else '' end
                                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
                         from pg_attribute a
                         join pg_type y on y.oid = a.atttypid
                         left join pg_collation c on c.oid = a.attcollation
                         left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                       union all
                       select 2, 0, format('  constraint %s %s', conname, pg_get_constraintdef(k.oid))
                         from pg_constraint k where k.conrelid = t.oid and k.contype <> 'n') lines))
              from pg_class t
             where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> 'flyway_schema_history'
             order by t.relname
            """;

    private static final String INDEXES = """
            select pg_get_indexdef(i.indexrelid) || ';' from pg_index i
              join pg_class x on x.oid = i.indexrelid
              join pg_class t on t.oid = i.indrelid
             where t.relnamespace = 'public'::regnamespace and t.relname <> 'flyway_schema_history'
               and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
             order by t.relname, x.relname
            """;

    private static final String FUNCTIONS = """
            select trim(trailing E'\\n' from pg_get_functiondef(p.oid)) || ';' from pg_proc p
             where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
               and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
             order by p.proname
            """;

    private static final String TRIGGERS = """
            select pg_get_triggerdef(g.oid) || ';' from pg_trigger g join pg_class t on t.oid = g.tgrelid
             where not g.tgisinternal and t.relnamespace = 'public'::regnamespace order by t.relname, g.tgname
            """;

    private static final String VIEWS = """
            select format(E'create view %s as\\n%s', viewname, definition) from pg_views
             where schemaname = 'public' order by viewname
            """;

    private static final String POLICIES = """
            select line from (
              select relname as place, 1 as kind, '' as name,
                     format('alter table %s enable row level security;', relname) as line
                from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity
              union all
              select tablename, 2, policyname,
                     format('create policy %s on %s as %s for %s to %s using (%s) with check (%s);',
                            policyname, tablename, permissive, cmd, roles, qual, with_check)
                from pg_policies where schemaname = 'public') lines
             order by place, kind, name
            """;

    private static final String GRANTS = """
            select format('grant %s on %s %s to %s;', string_agg(lower(privilege), ', ' order by privilege),
                          kind, name, case grantee when '<app>' then '"${applicationRole}"' else grantee end)
              from (
                select a.privilege_type as privilege,
                       case c.relkind when 'S' then 'sequence' else 'table' end as kind, c.relname as name,
                       coalesce(r.rolname, 'public') as grantee, c.relowner as owner, a.grantee as grantee_id
                  from pg_class c, aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
                 where c.relnamespace = 'public'::regnamespace
                union all
                select a.privilege_type, 'function', p.proname, coalesce(r.rolname, 'public'), p.proowner, a.grantee
                  from pg_proc p, aclexplode(p.proacl) a left join pg_roles r on r.oid = a.grantee
                 where p.pronamespace = 'public'::regnamespace
                union all
                select a.privilege_type, 'schema', n.nspname, coalesce(r.rolname, 'public'), n.nspowner, a.grantee
                  from pg_namespace n, aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
                 where n.nspname = 'public') granted
             where grantee_id <> owner
             group by kind, name, grantee order by kind, name, grantee
            """;

    private static final List<String> PARTS =
            List.of(EXTENSIONS, COLLATIONS, SEQUENCES, FUNCTIONS, TABLES, INDEXES, TRIGGERS, VIEWS, POLICIES, GRANTS);

    private SchemaPrint() {}

    public static String of(Handle handle) {
        Stream<String> parts = PARTS.stream()
                .map(part -> handle.createQuery(part.replace("<app>", TestDatabase.APP))
                        .mapTo(String.class)
                        .list())
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join("\n", lines) + "\n");
        return "-- Rendered from the catalogs by GoldenSchemaIT; nobody runs this.\n\n"
                + parts.collect(Collectors.joining("\n"));
    }
}
