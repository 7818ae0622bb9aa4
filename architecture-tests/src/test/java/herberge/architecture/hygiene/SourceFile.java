package herberge.architecture.hygiene;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One file of the project; the path is relative to its top, with slashes. */
record SourceFile(String path, String text) {

    private static final Pattern TESTS_OR_FIXTURES = Pattern.compile("(^|/)src/test/");
    private static final Pattern MAIN = Pattern.compile("(^|/)src/main/");

    boolean isMain() {
        return MAIN.matcher(path).find();
    }

    boolean isTest() {
        return TESTS_OR_FIXTURES.matcher(path).find();
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** A complaint {@code path:line says} for every line that the pattern is found in. */
    Stream<String> complaints(Pattern pattern, String says) {
        List<String> lines = lines();
        return IntStream.range(0, lines.size())
                .filter(index -> pattern.matcher(lines.get(index)).find())
                .mapToObj(index -> path + ":" + (index + 1) + " " + says + ": "
                        + lines.get(index).strip());
    }
}
