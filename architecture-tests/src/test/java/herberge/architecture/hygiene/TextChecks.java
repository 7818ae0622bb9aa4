package herberge.architecture.hygiene;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must not be written anywhere, whatever the language. The patterns are spelt so that they do not find themselves. */
final class TextChecks {

    private static final Set<String> SOURCE_ENDINGS =
            Set.of("java", "xml", "sql", "sh", "toml", "yml", "yaml", "json", "html", "css", "js", "properties");

    /** Main code that pauses because there is no condition in this process to wait for, each with its reason. */
    private static final Map<String, String> MAY_SLEEP = Map.of(
            "herberge/adapter/embedded/Postmaster.java", "polls for the end of a process it did not start",
            "herberge/adapter/embedded/PostgresWatchdog.java", "spaces its attempts to start a database that has died",
            "herberge/cli/api/Transport.java", "spaces its tries when the server is away",
            "herberge/cli/command/RetryAfterWait.java", "waits for as long as the server asks to");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(T[O]DO|F[I]XME|X[X]X)\\b");
    private static final Pattern SWITCHED_OFF = Pattern.compile("@D[i]sabled\\w*");
    private static final Pattern SLEEP = Pattern.compile("(Thread|TimeUnit\\.[A-Z]+)\\.sl[e]ep\\b|Thread::sl[e]ep");
    private static final Pattern COMMON_POOL =
            Pattern.compile("(supply|run)As[y]nc\\(|parallelStr[e]am\\(|comm[o]nPool\\(");
    private static final Pattern ORNAMENT = Pattern.compile("@a[u]thor\\b|^\\s*(//|/\\*|\\*)\\s*[-=*#~]{4,}");
    private static final Pattern MOCKS = Pattern.compile("org\\.m[o]ckito|@L[o]mbok|import lomb[o]k");
    private static final Pattern MACHINE_PATH = Pattern.compile("\"(file:)?/(tmp|home|root|work|Users|var/tmp)(/|\")");
    private static final Pattern BLANK_AT_THE_END = Pattern.compile("[ \\t]+$");
    /** Less than a minute or two, and so something that a slow and busy machine exceeds. */
    private static final Pattern SHORT_WAIT = Pattern.compile("\\.at[M]ost\\((Duration\\.of(Millis|Seconds)\\()?[0-9]"
            + "|\\b(get|await|awaitTermination|waitFor|poll|failsWithin|succeedsWithin)\\((\\w+, )?[0-9_]+, "
            + "(TimeUnit\\.)?(MILLI)?[S]ECONDS\\)");

    private static final Pattern TAB = Pattern.compile("\\t");

    private TextChecks() {}

    static List<HygieneCheck> all() {
        return List.of(
                new HygieneCheck("main files have at most 250 lines", TextChecks::tooLong),
                new HygieneCheck(
                        "nothing is left unfinished", nowhere(TextChecks::isSource, UNFINISHED, "is unfinished")),
                new HygieneCheck(
                        "no test is switched off", nowhere(TextChecks::isJava, SWITCHED_OFF, "is switched off")),
                new HygieneCheck(
                        "nobody sleeps",
                        nowhere(TextChecks::mustNotSleep, SLEEP, "waits for time, not for a condition")),
                new HygieneCheck(
                        "tests are patient",
                        nowhere(TextChecks::mustBePatient, SHORT_WAIT, "fails on a busy machine; see Patience")),
                new HygieneCheck(
                        "nobody works in the common pool",
                        nowhere(TextChecks::mustBringThreads, COMMON_POOL, "may wait for its own pool")),
                new HygieneCheck("no ornaments", nowhere(TextChecks::isJava, ORNAMENT, "is an ornament")),
                new HygieneCheck(
                        "no mocks and no generated code", nowhere(TextChecks::isJava, MOCKS, "is not used here")),
                new HygieneCheck(
                        "no path of one machine",
                        nowhere(SourceFile::isMain, MACHINE_PATH, "is a path of one machine")),
                new HygieneCheck("no tabs", nowhere(TextChecks::isSource, TAB, "has a tab")),
                new HygieneCheck(
                        "no blanks at the end of a line",
                        nowhere(TextChecks::isSource, BLANK_AT_THE_END, "ends in a blank")),
                new HygieneCheck("lines end as on Unix, the last one too", TextChecks::lineEnds));
    }

    private static Function<Checkout, Stream<String>> nowhere(Predicate<SourceFile> where, Pattern what, String says) {
        return checkout -> checkout.files().stream().filter(where).flatMap(file -> file.complaints(what, says));
    }

    private static boolean mustNotSleep(SourceFile file) {
        return isJava(file) && !(file.isMain() && MAY_SLEEP.keySet().stream().anyMatch(file.path()::endsWith));
    }

    /** A bench measures, and no result depends on it. */
    private static boolean mustBePatient(SourceFile file) {
        return isJava(file) && !file.isMain() && !file.path().contains("/bench/");
    }

    private static boolean mustBringThreads(SourceFile file) {
        return isJava(file) && !file.name().equals("OwnThread.java");
    }

    private static Stream<String> tooLong(Checkout checkout) {
        return checkout.javaMain()
                .filter(file -> file.lines().size() > 250)
                .map(file -> file.path() + " has " + file.lines().size() + " lines, more than 250");
    }

    private static Stream<String> lineEnds(Checkout checkout) {
        return checkout.files().stream()
                .filter(TextChecks::isSource)
                .filter(file -> !file.text().isEmpty())
                .filter(file -> file.text().contains("\r") || !file.text().endsWith("\n"))
                .map(file -> file.path() + " has a carriage return or an unfinished last line");
    }

    private static boolean isJava(SourceFile file) {
        return file.path().endsWith(".java");
    }

    /** Scripts have no ending. */
    private static boolean isSource(SourceFile file) {
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
        return SOURCE_ENDINGS.contains(ending)
                || file.folder().equals("bin")
                || file.folder().equals(".ci");
    }
}
