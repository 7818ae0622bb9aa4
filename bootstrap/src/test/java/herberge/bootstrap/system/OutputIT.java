package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that stops reading is no failure of either program; a full disk is one. */
class OutputIT {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private final HouseUnderTest house = HouseUnderTest.shared();
    private DeskUnderTest desk;

    @BeforeEach
    void furnish() {
        desk = new DeskUnderTest(folder, house.anna().url());
        desk.logIn("anna");
        long guest = house.ben().addGuest("Ada", "Ausgabe").id();
        long room = house.ben().addRoom("Ausgabezimmer", 2).id();
        house.ben().book(room, guest, LocalDate.parse("2041-01-01"), LocalDate.parse("2041-01-03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bookings -o csv", "today", "--help"})
    void terminalEndsQuietlyWhenItsReaderHasLeft(String command) throws Exception {
        try (DeskProcess run = DeskProcess.into(desk, "true", command.split(" "))) {
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEqualTo("code 0\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bookings -o csv", "bookings -o json", "bookings", "today", "--help", "--version", "watch -o csv"
            })
    void terminalFailsWhenTheDiskIsFull(String command) throws Exception {
        assumeTrue(Files.exists(FULL), "no /dev/full, a device that is always full: run it on Linux");
        try (DeskProcess run = DeskProcess.onto(desk, FULL, command.split(" "))) {
            assertThat(run.exitCode()).isEqualTo(70);
            assertThat(run.err()).isEqualTo("herberge: the output could not be written\n");
        }
    }

    @Test
    void terminalKeepsTheCodeOfARefusalWhoseOutputIsLost() throws Exception {
        assumeTrue(Files.exists(FULL), "no /dev/full, a device that is always full: run it on Linux");
        try (DeskProcess run = DeskProcess.onto(desk, FULL, "show", "999999999")) {
            assertThat(run.exitCode()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--help", "audit verify"})
    void serverCommandsEndQuietlyWhenTheirReaderHasLeft(String command) throws Exception {
        assertThat(server(command, "| true; echo \"code ${PIPESTATUS[0]}\"")).isEqualTo("code 0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--help", "audit --help", "audit verify", "admin reset-password lost", "doctor"})
    void serverCommandsFailWhenTheDiskIsFull(String command) throws Exception {
        assumeTrue(Files.exists(FULL), "no /dev/full, a device that is always full: run it on Linux");
        if (command.endsWith("lost")) {
            house.hire("lost", "user");
        }

        assertThat(server(command, "> /dev/full; echo \"code $?\""))
                .isEqualTo("herberge-server: the output could not be written\ncode 1\n");
    }

    /** The standard error and the exit code of a server command whose output the shell redirects. */
    private String server(String arguments, String redirected) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "herberge.bootstrap.Main"));
        words.addAll(Arrays.asList(arguments.split(" ")));
        String command = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path said = Files.createTempFile(folder, "said", "");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command + " " + redirected)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        shell.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_"));
        shell.environment().put("HERBERGE_LOG_LEVEL", "error");
        shell.environment().put("HERBERGE_DATABASE_URL", house.access().jdbcUrl());
        shell.environment().put("HERBERGE_DATABASE_USER", house.access().appUser());
        shell.environment().put("HERBERGE_DATABASE_PASSWORD", house.access().appPassword());
        shell.start().waitFor();
        return Files.readString(said);
    }
}
