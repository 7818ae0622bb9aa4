package herberge.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher does before a JVM runs, with a Java and a Maven that only write down their arguments. */
class LauncherTest {

    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "date",
            "dirname",
            "find",
            "head",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "touch",
            "tr");

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path project;
    private Path tools;
    private Path jar;

    @BeforeEach
    void buildAProject() throws IOException {
        project = Files.createDirectory(folder.resolve("pro ject"));
        Launch.copyLaunchers(project);
        Files.createFile(project.resolve("pom.xml"));
        Files.createDirectories(project.resolve("domain/src/main/java"));
        jar = project.resolve("bootstrap/target/herberge-server.jar");
        Files.createDirectories(jar.getParent());
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            script(tools.resolve(tool), "exec " + onPath(tool) + " \"$@\"");
        }
        java("17");
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.toString());
        environment.put("HERBERGE_JAVA_HOME", folder.resolve("java-17").toString());
    }

    @Test
    void runsWhatIsBuilt() throws Exception {
        Files.createFile(jar);

        Ended ended = run("version");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("java 17", "-XX:+UseSerialGC", "-jar " + jar.toRealPath() + " version");
    }

    @Test
    void runsWhatAReleaseHas() throws Exception {
        Files.delete(project.resolve("pom.xml"));
        Path released =
                Files.createFile(Files.createDirectory(project.resolve("lib")).resolve("herberge-server.jar"));

        Ended ended = run("version");

        assertThat(ended.out()).contains("-jar " + released.toRealPath() + " version");
    }

    @Test
    void buildsWhenTheJarIsMissing() throws Exception {
        maven("exit 0");

        Ended ended = run("version");

        assertThat(ended.status()).isZero();
        assertThat(builds()).hasSize(1).first().asString().contains("-pl bootstrap -am", "-DskipTests");
        assertThat(ended.err())
                .contains("building bootstrap first", "Maven speaks", "herberge-server: domain [2/9] (")
                .containsPattern("herberge-server: built in \\d+ s")
                .doesNotContain("[INFO]", "[WARNING]");
        assertThat(ended.out()).doesNotContain("Maven speaks");
    }

    @ParameterizedTest
    @CsvSource({"17, false", "23, false", "24, true", "25, true"})
    void keepsTheJvmsWarningsOfMavenAway(String feature, boolean told) throws Exception {
        maven("exit 0");
        java(feature);
        environment.put("HERBERGE_JAVA_HOME", folder.resolve("java-" + feature).toString());

        run("version");

        assertThat(Files.readString(folder.resolve("options")).contains("--enable-native-access"))
                .isEqualTo(told);
    }

    @Test
    void buildsWhenASourceIsNewerThanTheJar() throws Exception {
        maven("exit 0");
        Files.createFile(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        run("version");
        run("version");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void buildsOnceForTwoLaunchers() throws Exception {
        maven("sleep 1");

        Process first = start("version");
        Process second = start("version");

        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(builds()).hasSize(1);
    }

    @Test
    void takesOverTheLockOfABuildThatDied() throws Exception {
        maven("exit 0");
        Path lock = Files.createDirectories(project.resolve("target/.launcher-lock"));
        Process gone = new ProcessBuilder(onPath("sh").toString(), "-c", "exit 0").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), Long.toString(gone.pid()));

        assertThat(run("version").status()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void saysThatTheBuildFailed() throws Exception {
        maven("exit 1");

        Ended ended = run("version");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).contains("herberge-server: the build failed");
        assertThat(project.resolve("target/.launcher-lock")).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Ended ended = run("version");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).hasLineCount(1).contains("needs Maven");
    }

    @Test
    void saysThatTheJavaItIsToldToUseIsNone() throws Exception {
        environment.put("HERBERGE_JAVA_HOME", "/nowhere");

        Ended ended = run("version");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).hasLineCount(1).contains("names no Java");
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        java("11");
        environment.put("HERBERGE_JAVA_HOME", folder.resolve("java-11").toString());

        assertThat(run("version").err()).contains("names Java 11; 17 or later is needed");
    }

    @Test
    void prefersTheNewestJavaAndRemembersIt() throws Exception {
        Files.createFile(jar);
        java("99");
        java("18");
        environment.remove("HERBERGE_JAVA_HOME");
        environment.put("JAVA_HOME", folder.resolve("java-18").toString());
        Files.createDirectories(folder.resolve(".jdks"));
        Files.createSymbolicLink(folder.resolve(".jdks/newest"), folder.resolve("java-99"));

        assertThat(run("version").out()).contains("java 99");

        assertThat(Files.readAllLines(folder.resolve(".cache/herberge/java")).get(1))
                .isEqualTo("99");
        assertThat(run("version").out()).contains("java 99");
    }

    @ParameterizedTest
    @ValueSource(strings = {".jdks", ".sdkman/candidates/java"})
    void choosesAgainOnceANewerJavaHasCome(String place) throws Exception {
        Files.createFile(jar);
        java("90");
        java("99");
        environment.remove("HERBERGE_JAVA_HOME");
        environment.put("JAVA_HOME", folder.resolve("java-90").toString());
        assertThat(run("version").out()).contains("java 90");

        Files.createDirectories(folder.resolve(place));
        Files.createSymbolicLink(folder.resolve(place).resolve("newest"), folder.resolve("java-99"));

        assertThat(run("version").out()).contains("java 99");
    }

    @Test
    void runsWithoutAPlaceForItsCache() throws Exception {
        Files.createFile(jar);
        environment.remove("HOME");
        environment.put("XDG_CACHE_HOME", "/proc/nothing");

        Ended ended = run("serve");

        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void lets19AndLaterKeepTheClassArchiveThemselves() throws Exception {
        Files.createFile(jar);
        java("21");
        environment.put("HERBERGE_JAVA_HOME", folder.resolve("java-21").toString());

        assertThat(run("serve").out()).contains("-XX:+AutoCreateSharedArchive");
        assertThat(run("version").out()).doesNotContain("Archive");
    }

    @Test
    void movesTheClassArchiveOf17IntoPlaceAtTheNextStart() throws Exception {
        Files.createFile(jar);
        String options = run("serve").out();
        Path written = Path.of(options.replaceAll("(?s).*-XX:ArchiveClassesAtExit=(\\S+).*", "$1"));
        Files.write(written, new byte[9 * 1024 * 1024]);

        String next = run("serve").out();

        String archive = written.toString().replaceAll("\\.\\d+$", "");
        assertThat(next).contains("-XX:SharedArchiveFile=" + archive).doesNotContain("ArchiveClassesAtExit");
        assertThat(written).doesNotExist();
    }

    @Test
    void makesAClassArchiveThatIsTooSmallAgain() throws Exception {
        Files.createFile(jar);
        Path written = Path.of(run("serve").out().replaceAll("(?s).*-XX:ArchiveClassesAtExit=(\\S+).*", "$1"));
        Files.write(written, new byte[1024 * 1024]);

        assertThat(run("serve").out()).contains("ArchiveClassesAtExit");
    }

    @Test
    void letsTheOperatorsOptionsComeLast() throws Exception {
        Files.createFile(jar);
        environment.put("HERBERGE_JAVA_OPTS", "-Xmx300m -Dx=y");

        assertThat(run("version").out()).containsSubsequence("-Xmx128m", "-Xmx300m -Dx=y", "-jar");
    }

    /** How a launcher ended. */
    private record Ended(int status, String out, String err) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        return new Ended(process.waitFor(), read("out-", process), read("err-", process));
    }

    private Process start(String... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                                Stream.of(project.resolve("bin/herberge-server").toString()), Stream.of(arguments))
                        .toList())
                .directory(Path.of("/").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        Files.move(out, folder.resolve("out-" + process.pid()));
        Files.move(err, folder.resolve("err-" + process.pid()));
        return process;
    }

    private String read(String prefix, Process process) throws IOException {
        return Files.readString(folder.resolve(prefix + process.pid()));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds"));
    }

    private void maven(String end) throws IOException {
        script(
                tools.resolve("mvn"),
                String.join(
                        "\n",
                        "echo \"$@\" >> '" + folder + "/builds'",
                        "echo \"$MAVEN_OPTS\" > '" + folder + "/options'",
                        "printf '\\033[0m'",
                        "echo Maven speaks",
                        "echo '[WARNING] of no use'",
                        "echo '[INFO] Building Herberge: domain 0.1.0                  [2/9]'",
                        ": > '" + jar + "'",
                        "printf '\\033[0m\\033[0m'",
                        end));
    }

    private void java(String feature) throws IOException {
        Path home = folder.resolve("java-" + feature);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + feature + ".0.1\"\n");
        script(home.resolve("bin/java"), "echo \"java " + feature + " $*\"");
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(path -> Path.of(path, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
