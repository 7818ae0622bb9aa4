package herberge.bootstrap.movein;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.StatusSum;
import herberge.domain.movein.ImportReport.TableCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real databases move in completely: every row and every sum is accounted for, in a dry run as in a real one. */
class MoveInIT {

    @TempDir
    Path folder;

    private final MovedHouse house = new MovedHouse();

    @AfterEach
    void close() {
        house.close();
    }

    static List<String> names() {
        return LegacyFiles.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void accountsForEveryRowAndEverySum(String name) throws Exception {
        Path file = LegacyFiles.copy(name, folder);
        List<Path> before = list();
        String empty = house.content();

        ImportReport dry = house.rehearse(file);
        assertThat(house.content()).isEqualTo(empty);
        ImportReport real = house.move(file);
        String moved = house.content();
        ImportReport second = house.move(file);

        assertMatches(real, LegacyFiles.expected(name));
        assertThat(real.isComplete()).isTrue();
        assertThat(accounts(dry)).isEqualTo(accounts(real));
        assertThat(accounts(second)).isEqualTo(accounts(real));
        assertThat(house.content()).isEqualTo(moved);
        assertThat(list()).isEqualTo(before);
        assertMatchesStored(real);
    }

    private List<Path> list() throws Exception {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A report without what distinguishes the runs. */
    private static Map<String, Object> accounts(ImportReport report) {
        return Map.of(
                "source", report.source(),
                "closed", report.closed(),
                "tables", report.tables(),
                "bookings", report.bookings(),
                "nights", report.nights(),
                "credit", report.creditCents(),
                "decisions", report.decisions(),
                "refused", report.refused(),
                "remarks", report.repairs(),
                "ids", report.newIds());
    }

    private static void assertMatches(ImportReport report, JsonNode expected) {
        Map<String, Long> rows = new TreeMap<>();
        expected.get("tables")
                .properties()
                .forEach(table -> rows.put(table.getKey(), table.getValue().asLong()));
        assertThat(report.tables().stream().collect(Collectors.toMap(TableCount::name, TableCount::rows)))
                .isEqualTo(rows);
        assertThat(report.tables()).allMatch(TableCount::isClosed);
        Map<String, Long> statuses = new TreeMap<>();
        Map<String, Long> cents = new TreeMap<>();
        report.bookings().forEach((status, sum) -> {
            statuses.put(status, sum.rows());
            cents.put(status, sum.cents());
        });
        assertThat(statuses).isEqualTo(numbers(expected.get("bookings_per_status")));
        assertThat(cents).isEqualTo(numbers(expected.get("cents_gesamtpreis_per_status")));
        assertThat(report.bookings().values()).allMatch(StatusSum::isClosed);
        assertThat(report.bookings().values()).allMatch(sum -> sum.centsHere() == sum.cents());
        assertThat(report.nights().source())
                .isEqualTo(expected.get("nights_calendar").asLong());
        assertThat(report.nights().here()).isEqualTo(report.nights().source());
        JsonNode credit = expected.get("credit_cents");
        assertThat(report.creditCents().source()).isEqualTo(credit == null ? 0 : credit.asLong());
        assertThat(report.repairs().getOrDefault("bookings: nights-by-calendar", 0L))
                .isEqualTo(expected.get("nights_stored_differ").asLong());
        assertThat(count(report, "over-capacity"))
                .isEqualTo(expected.get("over_capacity").asLong());
        assertThat(count(report, "money-mismatch"))
                .isEqualTo(expected.get("total_differs_from_parts").asLong());
    }

    private static long count(ImportReport report, String kind) {
        return report.decisions().stream()
                .filter(decision -> decision.kind().equals(kind))
                .count();
    }

    private static Map<String, Long> numbers(JsonNode node) {
        Map<String, Long> numbers = new TreeMap<>();
        node.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
        return numbers;
    }

    /** Every price is the sum of its lines, and all together are what the source has. */
    private void assertPricesMatch(ImportReport report) {
        long cents =
                report.bookings().values().stream().mapToLong(StatusSum::cents).sum();
        assertThat(house.query("select sum((price ->> 'totalCents')::bigint) from booking"))
                .isEqualTo(Long.toString(cents));
        assertThat(house.query("""
                select count(*) from booking
                 where (price ->> 'totalCents')::bigint
                       is distinct from (select coalesce(sum((l ->> 'quantity')::bigint * (l ->> 'unitCents')::bigint), 0)
                                           from jsonb_array_elements(price -> 'lines') l)
                    or paid_cents <> (select coalesce(sum(amount_cents), 0) from payment p where p.booking_id = booking.id)
                    or (paid_at is null) <> (paid_cents = 0)
                """)).isEqualTo("0");
    }

    private void assertMatchesStored(ImportReport report) {
        assertPricesMatch(report);
        for (TableCount table : report.tables()) {
            assertThat(house.query("select count(*) from legacy_row where table_name = '" + table.name() + "'"))
                    .isEqualTo(Long.toString(table.rows()));
        }
        assertThat(house.query("select count(*) from booking")).isEqualTo(stored(report, "bookings"));
        assertThat(house.query("select count(*) from guest")).isEqualTo(stored(report, "guests"));
        assertThat(house.query("select count(*) from room")).isEqualTo(stored(report, "rooms"));
    }

    private static String stored(ImportReport report, String name) {
        return report.tables().stream()
                .filter(table -> table.name().equals(name))
                .map(table -> Long.toString(table.rows() - table.refused()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void recognisesTheSameHouseInAnotherFile() throws Exception {
        house.move(LegacyFiles.copy("v16-newest.db", folder));
        String moved = house.content();

        ImportReport again = house.move(LegacyFiles.copy("v16-wal.db", folder));

        assertThat(again.number()).isZero();
        assertThat(house.content()).isEqualTo(moved);
    }

    @Test
    void isOneImportInTheAuditAndNoEvent() throws Exception {
        String epoch = house.query("select epoch from installation");
        house.move(LegacyFiles.copy("v12-credit.db", folder));
        house.query("select publish_changes(100000)");

        assertThat(house.query("select count(distinct change_id) from audit_log where user_id = -1"))
                .isEqualTo("1");
        assertThat(house.query("select count(*) from event")).isEqualTo("0");
        assertThat(house.query("select epoch from installation")).isNotEqualTo(epoch);
        assertThat(house.query("select count(*) from booking where created_by <> -1"))
                .isEqualTo("0");
        assertThat(house.query("select max(created_at) < '2025-11-01' from booking"))
                .isEqualTo("t");
        assertThat(house.query("select nextval('booking_id_seq') > max(id) from booking"))
                .isEqualTo("t");
    }

    @Test
    void findsBookingsByTheirFormerNumbers() throws Exception {
        house.move(LegacyFiles.copy("v01-oldest.db", folder));

        assertThat(house.query("""
                select count(*) from booking_alias a join booking b on b.id = a.booking_id
                  join booking_search s on s.booking_id = b.id
                 where b.reservation_number = substr(b.reservation_number, 1, 4) || '-' || b.id
                   and position(lower(a.alias) in s.words) > 0
                """)).isEqualTo("7");
    }

    @Test
    void givesOtherIdsWhereTheyAreTaken() throws Exception {
        house.stores().addGuest();
        house.stores().addRoom("ours");
        Path file = LegacyFiles.copy("v01-oldest.db", folder);
        ImportReport dry = house.rehearse(file);

        ImportReport real = house.move(file);

        assertThat(real.newIds()).extracting(ImportReport.NewId::table).containsExactly("rooms", "guests");
        assertThat(real.newIds()).isEqualTo(dry.newIds());
        assertThat(real.isComplete()).isTrue();
    }

    @Test
    void erasesTheArchiveWithItsGuest() throws Exception {
        Path file = LegacyFiles.copy("v16-newest.db", folder);
        house.move(file);
        String guest = house.query("""
                select min(g.id) from guest g join import_decision d on d.guest_id = g.id and d.kind = 'unusable-address'
                 where not exists (select from booking where guest_id = g.id)
                """);

        house.query("select set_config('herberge.user_id', '0', false), set_config('herberge.role', 'system', false),"
                + " set_config('herberge.username', 'system', false), set_config('herberge.request_id', 'x', false),"
                + " erase_guest(" + guest + ", '2026-12-01', now())");

        assertThat(house.query("select count(*) from legacy_row where guest_id = " + guest + " and content <> '{}'"))
                .isEqualTo("0");
        assertThat(house.query("select string_agg(distinct text, ' ') from import_decision where guest_id = " + guest))
                .isEqualTo("(erased)");
        assertThat(house.move(file).number()).isZero();
    }
}
