package herberge.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    private Path folder;

    @Test
    void appearsWhenItIsComplete() throws Exception {
        Path target = folder.resolve("backup");
        try (PrivateFile file = PrivateFile.create(target)) {
            file.out().write('x');
            assertThat(target).doesNotExist();
            file.commit();
        }
        assertThat(target).hasContent("x");
    }

    @Test
    void aLinkIsNeitherReplacedNorFollowed() throws Exception {
        Path target = folder.resolve("backup");
        Files.createSymbolicLink(target, folder.resolve("none"));
        assertThatThrownBy(() -> PrivateFile.create(target))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("exists already");
        assertThat(target).isSymbolicLink();

        Path other = Files.writeString(folder.resolve("other"), "kept");
        Files.createSymbolicLink(folder.resolve("second.part"), other);
        assertThatThrownBy(() -> PrivateFile.create(folder.resolve("second"))).isInstanceOf(IOException.class);
        assertThat(other).hasContent("kept");
    }
}
