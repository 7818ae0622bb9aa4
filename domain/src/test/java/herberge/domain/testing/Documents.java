package herberge.domain.testing;

import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.assertj.core.util.diff.DiffUtils;

/** Compares documents of many lines, such as schemas and golden files. */
public final class Documents {

    private static final int CONTEXT = 2;

    private Documents() {}

    /** Fails if the texts differ, and shows only the lines that differ, each with the two lines around it. */
    public static void assertSame(String meaning, String actual, String expected) {
        if (!actual.equals(expected)) {
            List<String> before = lines(expected);
            List<String> difference = DiffUtils.generateUnifiedDiff(
                    "expected", "actual", before, DiffUtils.diff(before, lines(actual)), CONTEXT);
            fail(meaning + " (lines with - are missing, lines with + are new)\n"
                    + (difference.isEmpty() ? "only the ends of lines differ" : String.join("\n", difference)));
        }
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
