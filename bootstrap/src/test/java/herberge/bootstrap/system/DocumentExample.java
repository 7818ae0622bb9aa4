package herberge.bootstrap.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInfo;

/**
 * A fenced block of the documentation, by its position.
 *
 * @param document path from the root of the project
 * @param heading the nearest heading above it
 * @param language the language of the fence
 * @param number from 1, among the blocks of that language below the heading
 */
record DocumentExample(String document, String heading, String language, int number, String text) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String FENCE = "```";

    /** Names the block that a test runs. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Repeatable(AllRun.class)
    @interface Runs {
        String document();

        String heading();

        String language();

        int number() default 1;
    }

    /** All blocks that a test runs. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface AllRun {
        Runs[] value();
    }

    /** The position as text. */
    String place() {
        return place(document, heading, language, number);
    }

    static String place(Runs runs) {
        return place(runs.document(), runs.heading(), runs.language(), runs.number());
    }

    private static String place(String document, String heading, String language, int number) {
        return document + " \"" + heading + "\" " + language + " " + number;
    }

    /** The text of the block that this test names, or of one of them. */
    static String of(TestInfo test, int index) {
        Runs runs = test.getTestMethod().orElseThrow().getAnnotationsByType(Runs.class)[index];
        return all().stream()
                .filter(example -> example.place().equals(place(runs)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no example " + place(runs)))
                .text();
    }

    static String of(TestInfo test) {
        return of(test, 0);
    }

    /** Every fenced block of the documents for operators, users and developers. */
    static List<DocumentExample> all() {
        return documents().stream().flatMap(document -> in(document).stream()).toList();
    }

    static List<Path> documents() {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<DocumentExample> in(Path file) {
        String document = ROOT.relativize(file).toString();
        List<DocumentExample> examples = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        String heading = "";
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+ ", "");
                numbers.clear();
            } else if (line.startsWith(FENCE)) {
                String language = line.substring(FENCE.length()).strip();
                List<String> text = new ArrayList<>();
                for (at++; !lines.get(at).startsWith(FENCE); at++) {
                    text.add(lines.get(at));
                }
                int number = numbers.merge(language, 1, Integer::sum);
                examples.add(new DocumentExample(document, heading, language, number, String.join("\n", text) + "\n"));
            }
        }
        return examples;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
