package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the class-data archives of the programs, which their start time depends on, can contain. */
class StartTimeIT {

    /** The JVM archives no class of an earlier version that it has verified. */
    private static final int FIRST_ARCHIVED = 50;

    @ParameterizedTest
    @ValueSource(strings = {"client-cli/target/herberge.jar", "bootstrap/target/herberge-server.jar"})
    void containsNoCommandLineLibraryThatCannotBeArchived(String jar) throws IOException {
        TreeMap<String, Integer> versions = new TreeMap<>();
        try (ZipFile zip = new ZipFile(Path.of("..", jar).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("picocli/CommandLine.*\\.class")) {
                    try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
                        in.readInt();
                        in.readUnsignedShort();
                        versions.put(entry.getName(), in.readUnsignedShort());
                    }
                }
            }
        }

        assertThat(versions).hasSizeGreaterThan(100);
        assertThat(versions.values()).allMatch(version -> version >= FIRST_ARCHIVED);
    }
}
