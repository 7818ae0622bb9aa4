package herberge.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private final ExecutorService readers = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no mkfifo (on Debian: apt-get install coreutils)");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    private static boolean isPipe(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .isOther();
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
        }
    }

    @Test
    void replacesAFileAndItsModeAndMakesFolders() throws Exception {
        Path file = Files.writeString(folder.resolve("page"), "a much longer former text");
        WholeFile.writeNamed(file, "new");
        WholeFile.writeOwn(folder.resolve("a/b/c"), "deep");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("a/b/c")).hasContent("deep");
        assertThat(names()).containsExactlyInAnyOrder("page", "a");
    }

    @Test
    void aPipeReceivesTheTextAndStays() throws Exception {
        Path pipe = pipe();
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        for (Path named : new Path[] {pipe, link}) {
            Future<String> received = readers.submit(() -> textOf(pipe));

            WholeFile.writeNamed(named, "für den Drucker");

            assertThat(isPipe(pipe)).isTrue();
            assertThat(link).isSymbolicLink();
            assertThat(received.get()).isEqualTo("für den Drucker");
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPipeThatEndsEarlyIsAFailure() throws Exception {
        Path pipe = pipe();
        Future<?> gone = readers.submit(() -> openAndClose(pipe));

        assertThatThrownBy(() -> WholeFile.writeNamed(pipe, "x".repeat(1 << 20))) // more than a pipe holds
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write " + pipe);
        gone.get();
    }

    private static void openAndClose(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLinkStaysAndItsFileIsReplaced() throws Exception {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("files")).resolve("real"), "former");
        Files.createSymbolicLink(folder.resolve("second"), Path.of("files", "real"));
        Path link = Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));
        WholeFile.writeNamed(link, "new");
        assertThat(file).hasContent("new");
        WholeFile.writeOwn(link, "own");
        assertThat(file).hasContent("own");

        Files.delete(file);
        WholeFile.writeNamed(link, "again");

        assertThat(file).isRegularFile().hasContent("again");
        assertThat(link).isSymbolicLink();
        assertThat(names()).containsExactlyInAnyOrder("files", "first", "second");
    }

    @Test
    void aLinkToAFolderLeadsToItsFiles() throws Exception {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);

        WholeFile.writeOwn(link.resolve("desk.toml"), "x = 1");

        assertThat(real.resolve("desk.toml")).hasContent("x = 1");
    }

    @Test
    void ownFilesAreNotPassedToAnotherProgram() throws Exception {
        Path pipe = pipe();
        Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
        for (Path named : new Path[] {pipe, link}) {
            assertThatThrownBy(() -> WholeFile.writeOwn(named, "secret"))
                    .hasMessage("cannot write " + named)
                    .hasRootCauseMessage("it is a device or a pipe");
        }
        assertThat(isPipe(pipe)).isTrue();
    }

    @Test
    void linksInACircleAndFoldersAreFailures() throws Exception {
        Path circle = folder.resolve("circle");
        Files.createSymbolicLink(circle, circle);

        assertThatThrownBy(() -> WholeFile.writeNamed(circle, "x")).hasMessage("cannot write " + circle);
        assertThatThrownBy(() -> WholeFile.writeNamed(folder, "x"))
                .hasMessage("cannot write " + folder)
                .hasRootCauseMessage("it is a folder");
        assertThat(names()).containsExactly("circle");
    }
}
