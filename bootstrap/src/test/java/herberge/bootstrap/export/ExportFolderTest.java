package herberge.bootstrap.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    @TempDir
    Path parent;

    private static void write(ExportFolder folder, String file) throws IOException {
        try (OutputStream out = folder.file(file)) {
            out.write('x');
        }
    }

    private List<Path> found() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.toList();
        }
    }

    @Test
    void appearsWhenItIsComplete() throws IOException {
        Path target = parent.resolve("house");

        try (ExportFolder folder = ExportFolder.create(target)) {
            write(folder, "rooms.csv");
            assertThat(target).doesNotExist();
            folder.commit();
        }

        assertThat(found()).containsExactly(target);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rwx------");
        Path file = target.resolve("rooms.csv");
        assertThat(file).hasContent("x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNothingIfItWasInterrupted() throws IOException {
        ExportFolder folder = ExportFolder.create(parent.resolve("house"));
        write(folder, "rooms.csv");

        folder.close();

        assertThat(found()).isEmpty();
        assertThatThrownBy(() -> folder.file("guests.csv")).isInstanceOf(IOException.class);
        assertThatThrownBy(folder::commit).isInstanceOf(IOException.class);
        assertThat(found()).isEmpty();
    }

    @Test
    void overwritesNothing() throws IOException {
        Path target = Files.writeString(parent.resolve("house"), "mine");

        assertThatThrownBy(() -> ExportFolder.create(target))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("exists already");

        assertThat(found()).containsExactly(target);
    }

    @Test
    void overwritesNothingThatWasMadeMeanwhile() throws IOException {
        Path target = parent.resolve("house");
        try (ExportFolder folder = ExportFolder.create(target)) {
            Files.createDirectory(target);

            assertThatThrownBy(folder::commit)
                    .isInstanceOf(StartupException.class)
                    .hasMessageContaining("exists already");
        }

        assertThat(found()).containsExactly(target);
    }

    @Test
    void saysThatThereIsNoFolderToMakeItIn() {
        assertThatThrownBy(() -> ExportFolder.create(parent.resolve("absent/house")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("cannot be made");
    }
}
