package herberge.bootstrap.movein;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.bootstrap.backup.CommandRun;
import herberge.bootstrap.process.ExitCode;
import herberge.domain.movein.ImportReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code export FILE}: a house leaves as a database of the desktop program, and comes back from it as it was. */
class RoundTripIT {

    static final String ENTITIES = """
            select concat_ws(E'\\n',
              (select string_agg(r::text, E'\\n' order by id) from room r),
              (select string_agg(g::text, E'\\n' order by id) from guest g),
              (select string_agg(b::text, E'\\n' order by id) from booking b),
              (select string_agg(a::text, E'\\n' order by booking_id, alias) from booking_alias a))
            """;

    private static final String ARCHIVE = """
            select json_object_agg(table_name || ' ' || legacy_key, content) from legacy_row
             where table_name not in ('rooms', 'guests', 'bookings')
            """;

    @TempDir
    Path folder;

    private final MovedHouse house = new MovedHouse();
    private final MovedHouse other = new MovedHouse();

    @AfterEach
    void close() {
        house.close();
        other.close();
    }

    static List<String> names() {
        return LegacyFiles.NAMES;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private JsonNode report(CommandRun run, Path reports) throws IOException {
        assertThat(run.code()).as(run.text()).isZero();
        return json(Files.readString(reports.resolve("export.json")));
    }

    @ParameterizedTest
    @MethodSource("names")
    void comesBackAsItWas(String name) throws Exception {
        house.move(LegacyFiles.copy(name, folder));
        Path back = folder.resolve("back.db");

        JsonNode written = report(house.export(folder, back, "--report", folder.toString()), folder);
        ImportReport again = other.move(back);

        assertThat(written.path("closed").asBoolean()).isTrue();
        assertThat(again.isComplete()).isTrue();
        assertThat(again.source().variant()).isEqualTo("v17");
        assertThat(again.absent()).isEmpty();
        assertThat(again.unknown()).isEmpty();
        assertThat(other.query(ENTITIES)).isEqualTo(house.query(ENTITIES));
        Map<String, Long> cents = new TreeMap<>();
        again.bookings().values().forEach(sum -> cents.merge("all", sum.cents(), Long::sum));
        long expected = 0;
        for (JsonNode sum : LegacyFiles.expected(name).get("cents_gesamtpreis_per_status")) {
            expected += sum.asLong();
        }
        assertThat(cents).containsEntry("all", expected);
        assertThat(again.creditCents().source())
                .isEqualTo(LegacyFiles.expected(name).path("credit_cents").asLong(0));
        assertHasAll(json(house.query(ARCHIVE)), json(other.query(ARCHIVE)));
        assertThat(Files.getPosixFilePermissions(back)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(list()).noneMatch(file -> file.contains(".part") || file.endsWith("-journal"));
    }

    private List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    /** Every row of the archive is there again, with every value that it had. */
    private static void assertHasAll(JsonNode before, JsonNode after) {
        before.properties()
                .forEach(row -> row.getValue().properties().forEach(value -> {
                    if (!value.getValue().isNull()) {
                        assertThat(after.path(row.getKey()).path(value.getKey()))
                                .as(row.getKey() + " " + value.getKey())
                                .isEqualTo(value.getValue());
                    }
                }));
    }

    @Test
    void writesWhatWasChangedHereAndKeepsWhatWasNot() throws Exception {
        Path file = LegacyFiles.copy("v16-newest.db", folder);
        house.move(file);
        String booking = house.query("select min(id) from booking where notes is null");
        String guest = house.query("""
                select min(entity_id) from legacy_row where table_name = 'guests' and content ->> 'telefon' = 'xxx'
                """);
        house.change("update guest set city = 'Ulm', version = 2 where id = " + guest);
        house.change("update booking set notes = 'Hund', version = 2, price = '"
                + "{\"lines\": [{\"rule\": \"low-season\", \"quantity\": 2, \"unitCents\": 4500},"
                + " {\"rule\": \"extra-per-stay\", \"name\": \"Hund\", \"quantity\": 1, \"unitCents\": 1550},"
                + " {\"rule\": \"reduction-fixed\", \"name\": \"Gutschein\", \"quantity\": 1, \"unitCents\": -1000}],"
                + " \"totalCents\": 9550}' where id = " + booking);
        Path back = folder.resolve("back.db");

        JsonNode written = report(house.export(folder, back, "--report", folder.toString()), folder);

        assertThat(LegacyFiles.read(back, "select ort || telefon from guests where id = " + guest))
                .isEqualTo("Ulmxxx");
        assertThat(LegacyFiles.read(
                        back,
                        "select gesamtpreis || ' ' || grundpreis || ' ' || services_preis || ' ' || rabatt_preis || ' '"
                                + " || bemerkungen || ' ' || reservierungsnummer from bookings where id = " + booking))
                .isEqualTo("95.5 90.0 15.5 10.0 Hund "
                        + LegacyFiles.read(file, "select reservierungsnummer from bookings where id = " + booking));
        assertThat(LegacyFiles.read(
                        back,
                        "select group_concat(service_name || service_price) from additional_services"
                                + " where booking_id = " + booking))
                .isEqualTo("Hund15.5");
        assertThat(LegacyFiles.read(
                        back,
                        "select group_concat(discount_name || discount_value) from discounts where booking_id = "
                                + booking))
                .isEqualTo("Gutschein10.0");
        assertThat(written.path("closed").asBoolean()).isTrue();
    }

    @Test
    void countsWhatTheDesktopProgramHasNoPlaceFor() throws Exception {
        house.database().addSampleRows();
        Path back = folder.resolve("back.db");

        JsonNode written = report(house.export(folder, back, "--report", folder.toString()), folder);
        ImportReport moved = other.move(back);

        Map<String, Long> losses = new TreeMap<>();
        written.path("losses")
                .forEach(loss -> losses.put(
                        loss.path("kind").asText(), loss.path("count").asLong()));
        assertThat(losses)
                .containsKeys("groups", "invoices", "payments", "payer-details", "room-blocks", "accounts", "history")
                .containsEntry("credit", Long.valueOf(house.query("select count(*) from guest_credit")))
                .containsEntry("groups", Long.valueOf(house.query("select count(*) from booking_group")))
                .containsEntry("invoices", Long.valueOf(house.query("select count(*) from invoice")));
        assertThat(written.path("closed").asBoolean()).isTrue();
        assertThat(moved.isComplete()).as(moved.refused().toString()).isTrue();
        assertThat(
                        other.query(
                                "select string_agg(concat_ws(' ', id, room_id, check_in, check_out, party_size, notes), ';' order by id) from booking"))
                .isEqualTo(
                        house.query(
                                "select string_agg(concat_ws(' ', id, room_id, check_in, check_out, party_size, notes), ';' order by id) from booking"));
        assertThat(LegacyFiles.read(back, "select name from payment_recipients"))
                .isEqualTo("Stadt Borkum");
        assertThat(LegacyFiles.read(back, "select count(*) from reminders"))
                .isEqualTo(house.query("select count(*) from reminder"));
        assertThat(LegacyFiles.read(back, "select count(*) from pragma_foreign_key_check"))
                .isEqualTo("0");
    }

    @Test
    void givesRefusedRowsBack() throws Exception {
        Path file = LegacyFiles.copy("v16-newest.db", folder);
        LegacyFiles.change(file, "update bookings set gesamtpreis = 'free' where id = 59");
        house.move(file);
        Path back = folder.resolve("back.db");

        JsonNode written = report(house.export(folder, back, "--report", folder.toString()), folder);
        ImportReport again = other.move(back);

        assertThat(written.path("closed").asBoolean()).isTrue();
        assertThat(LegacyFiles.read(back, "select gesamtpreis from bookings where id = 59"))
                .isEqualTo("free");
        assertThat(again.refused()).extracting(ImportReport.Refused::id).containsExactly(59L);
        assertThat(other.query(ENTITIES)).isEqualTo(house.query(ENTITIES));
    }

    @Test
    void overwritesNothing() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken.db"), "mine");
        Path elsewhere = folder.resolve("elsewhere.db");
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), elsewhere);

        for (Path refused : List.of(taken, link, folder, Path.of("/dev/null"), folder.resolve("none/back.db"))) {
            CommandRun run = house.export(folder, refused);
            assertThat(run.code()).as(run.text()).isEqualTo(ExitCode.CONFIGURATION.number());
        }

        CommandRun both = house.export(
                folder,
                folder.resolve("back.db"),
                "--csv",
                folder.resolve("csv").toString());
        assertThat(both.code()).isEqualTo(ExitCode.CONFIGURATION.number());
        assertThat(Files.readString(taken)).isEqualTo("mine");
        assertThat(elsewhere).doesNotExist();
        assertThat(list()).doesNotContain("back.db", "csv").noneMatch(name -> name.contains(".part"));
    }
}
