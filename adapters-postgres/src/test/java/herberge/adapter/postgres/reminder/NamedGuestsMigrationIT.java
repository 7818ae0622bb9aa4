package herberge.adapter.postgres.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Reminders whose titles held the guest's name read as before, and are neither written nor told anew. */
class NamedGuestsMigrationIT {

    private static final List<String> BEFORE = List.of(
            "set session_replication_role = replica",
            """
            insert into guest (id, first_name, last_name, member, tags, companions,
                               version, created_at, created_by, updated_at, updated_by)
            values (1, 'Anna', 'Albers, geb. Zander', false, '{}', '[]', 1, '2026-01-01Z', 0, '2026-01-01Z', 0)
            """,
            """
            insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions,
                                 status, foundation_case, version, created_at, created_by, updated_at, updated_by)
            values (7, '2026-7', 1, 1, '2026-05-01', '2026-05-03', 1, '[]', 'confirmed', false,
                    1, '2026-01-01Z', 0, '2026-01-01Z', 0)
            """,
            reminder(1, "payment", "'1/2026-04-20'", "Check the payment: 2026-7, Anna Albers, geb. Zander", ""),
            reminder(2, "invoice", "'1/2026-04-20'", "Send the invoice: 2026-7, Berta Behn", "condition-met"),
            reminder(3, "manual", "null", "Bett, Decke, Kissen", ""),
            reminder(4, "check-in", "'1/2026-04-20'", "(erased)", ""),
            "set session_replication_role = origin");

    private static String reminder(int id, String type, String occurrence, String title, String closed) {
        return """
                insert into reminder (id, booking_id, type, occurrence, title, due_date, priority, closed_reason,
                                      completed_at, version, created_at, created_by, updated_at, updated_by)
                values (%d, 7, '%s', %s, '%s', '2026-05-01', 'high', nullif('%s', ''),
                        case when '%5$s' = '' then null else timestamptz '2026-01-01Z' end,
                        3, '2026-01-01Z', 0, '2026-01-01Z', 0)
                """.formatted(id, type, occurrence, title, closed);
    }

    @Test
    void keepsWhatIsShownAndTellsNobody() {
        try (TestDatabase database = TestDatabase.unmigrated()) {
            Flyway.configure(NamedGuestsMigrationIT.class.getClassLoader())
                    .dataSource(database.owner())
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("applicationRole", TestDatabase.APP))
                    .target(MigrationVersion.fromVersion("27"))
                    .load()
                    .migrate();
            Jdbi superuser = Jdbi.create(database.superuser());
            superuser.useHandle(h -> BEFORE.forEach(h::execute));

            assertThat(database.migrations().migrate()).isPositive();

            assertThat(texts(superuser, "select shown_title(title, named_guest) from reminder order by id"))
                    .containsExactly(
                            "Check the payment: 2026-7, Anna Albers, geb. Zander",
                            "Send the invoice: 2026-7, Berta Behn",
                            "Bett, Decke, Kissen",
                            "(erased)");
            assertThat(texts(superuser, "select title from reminder where named_guest is not null"))
                    .containsExactly("Check the payment: 2026-7");
            assertThat(texts(superuser, "select distinct version::text from reminder"))
                    .containsExactly("3");
            assertThat(texts(superuser, "select table_name from audit_log where table_name = 'reminder'"))
                    .isEmpty();
        }
    }

    private static List<String> texts(Jdbi jdbi, String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
