package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** A program installed on the machine that a test calls. */
final class InstalledProgram {

    private InstalledProgram() {}

    /** The path of the program; without it the test is skipped, except where all tests must run. */
    static Path require(String name, String debianPackage) {
        return find(name).orElseGet(() -> missing(howToInstall(name, debianPackage)));
    }

    /**
     * The path of the program; without it the test is skipped, even where all tests must run. For a program that only
     * checks documents: that it cannot be installed does not fail the build.
     */
    static Path requireOrSkip(String name, String debianPackage) {
        return find(name).orElseGet(() -> abort(howToInstall(name, debianPackage)));
    }

    private static Optional<Path> find(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin", "/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String howToInstall(String name, String debianPackage) {
        return "no " + name + " on the PATH (on Debian: apt-get install " + debianPackage + ")";
    }

    private static Path missing(String sentence) {
        assertThat(System.getenv("CI")).as(sentence).isNotEqualTo("true");
        return abort(sentence);
    }
}
