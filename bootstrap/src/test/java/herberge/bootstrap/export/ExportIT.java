package herberge.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.adapter.postgres.backup.ExportTable;
import herberge.adapter.postgres.backup.ExportTables;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.backup.CommandRun;
import herberge.bootstrap.process.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code export}, on a house with rows in every table. */
class ExportIT {

    private static final String MANIFEST = "manifest.json";

    @TempDir
    Path folder;

    private final TestDatabase house = TestDatabase.create();

    @AfterEach
    void drop() {
        house.close();
    }

    private CommandRun export(Path csv, Path json, String... further) {
        List<String> arguments = new ArrayList<>(List.of("export", "--csv", csv.toString(), "--json", json.toString()));
        arguments.addAll(List.of(further));
        return CommandRun.on(house, folder, arguments.toArray(String[]::new));
    }

    private static JsonNode manifest(Path export) throws IOException {
        return new ObjectMapper().readTree(Files.readString(export.resolve(MANIFEST)));
    }

    private static List<JsonNode> objects(Path json, String name) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : Files.readAllLines(json.resolve(name + ".ndjson"))) {
            objects.add(new ObjectMapper().readTree(line));
        }
        return objects;
    }

    private long count(String rows) {
        return Jdbi.create(house.owner())
                .withHandle(h -> h.createQuery("select count(*) from " + rows)
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void takesEverythingAlong() throws Exception {
        house.addSampleRows();
        Path csv = folder.resolve("csv");
        Path json = folder.resolve("json");

        CommandRun run = export(csv, json, "--progress", "json");

        assertThat(run.code()).as(run.text()).isZero();
        assertThat(run.text()).contains("wrote " + csv, "wrote " + json, "{\"table\":\"bookings\"");
        assertMatchesItsManifest(csv);
        assertMatchesItsManifest(json);
        for (ExportTable table : ExportTables.ALL) {
            assertThat(Files.readString(csv.resolve(table.file() + ".csv")))
                    .startsWith(String.join(",", table.headings()) + "\r\n");
            List<JsonNode> objects = objects(json, table.file());
            assertThat(objects).as(table.file()).isNotEmpty();
            List<String> names = new ArrayList<>();
            objects.get(0).fieldNames().forEachRemaining(names::add);
            assertThat(names).as(table.file()).isEqualTo(table.headings());
        }
        assertThat(objects(json, "bookings")).hasSize((int) count("booking"));
        assertErasedAndSecretStay(csv, json);
    }

    private void assertErasedAndSecretStay(Path csv, Path json) throws IOException {
        assertThat(count("guest where id = 4 and last_name = '(erased)'")).isOne();
        assertThat(objects(json, "guests"))
                .hasSize((int) count("guest") - 1)
                .noneMatch(guest -> guest.path("id").asLong() == 4);
        assertThat(objects(json, "archive"))
                .noneMatch(row -> row.path("content").isEmpty());
        List<String> secrets = Jdbi.create(house.owner())
                .withHandle(h -> h.createQuery("""
                        select password_hash from app_user where password_hash is not null
                        union all select digest from api_token
                        union all select refresh_digest from session
                        """).mapTo(String.class).list());
        assertThat(secrets).hasSizeGreaterThan(4);
        for (Path file : List.of(csv, json)) {
            try (Stream<Path> files = Files.list(file)) {
                for (Path written : files.toList()) {
                    assertThat(Files.readString(written)).doesNotContain(secrets);
                }
            }
        }
    }

    /** Each file of the folder is in the manifest, with its columns, rows, size and digest. */
    private static void assertMatchesItsManifest(Path export) throws Exception {
        JsonNode manifest = manifest(export);
        TreeSet<String> names = new TreeSet<>(List.of(MANIFEST));
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("name").asText();
            names.add(name);
            byte[] content = Files.readAllBytes(export.resolve(name));
            assertThat(file.path("bytes").asLong()).isEqualTo(content.length);
            assertThat(file.path("sha256").asText())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            if (name.endsWith(".ndjson")) {
                assertThat(Files.readAllLines(export.resolve(name)))
                        .hasSize(file.path("rows").asInt());
            }
        }
        try (Stream<Path> files = Files.list(export)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void overwritesNothingAndNeedsAFolder() throws Exception {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        Path json = folder.resolve("json");

        CommandRun taken = export(json, csv);
        CommandRun twice = export(json, json);
        CommandRun none = CommandRun.on(house, folder, "export");

        assertThat(List.of(taken.code(), twice.code(), none.code())).containsOnly(ExitCode.CONFIGURATION.number());
        assertThat(taken.text()).contains(csv + " exists already");
        assertThat(twice.text()).contains("need a folder each");
        assertThat(none.text()).contains("name a folder with --csv or --json");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(Files::isDirectory)).containsExactly(csv);
        }
    }
}
