package herberge.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTargetTest {

    @TempDir
    private Path folder;

    @Test
    void takesAFileForStorageAndAPipeForAReader() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(made(pipe), "no mkfifo on the PATH (on Debian: apt-get install coreutils)");

        assertThat(OutputTarget.of(pipe)).isEqualTo(OutputTarget.READER);
        assertThat(OutputTarget.of(Files.createFile(folder.resolve("file")))).isEqualTo(OutputTarget.STORAGE);
        assertThat(OutputTarget.of(folder.resolve("none"))).isEqualTo(OutputTarget.UNKNOWN);
    }

    @Test
    void knowsAFileFromADevice() throws Exception {
        assertThat(OutputTarget.isPipeOrFile(Files.createFile(folder.resolve("list.txt"))))
                .isTrue();
        assertThat(OutputTarget.isPipeOrFile(Path.of("/dev/null"))).isFalse();
        assertThat(OutputTarget.isPipeOrFile(folder.resolve("none"))).isFalse();
    }

    @Test
    void takesADeviceForStorage() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full, a device that is always full: run it on Linux");

        assertThat(OutputTarget.of(full)).isEqualTo(OutputTarget.STORAGE);
    }

    @Test
    void losesDataInStorageOnly() {
        assertThat(OutputTarget.READER.isLossFailure(false)).isFalse();
        assertThat(OutputTarget.STORAGE.isLossFailure(true)).isTrue();
        assertThat(OutputTarget.UNKNOWN.isLossFailure(false)).isTrue();
        assertThat(OutputTarget.UNKNOWN.isLossFailure(true)).isFalse();
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
