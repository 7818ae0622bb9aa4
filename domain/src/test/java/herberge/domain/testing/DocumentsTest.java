package herberge.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    private static String failure(String actual, String expected) {
        return String.valueOf(catchThrowable(() -> Documents.assertSame("the schema", actual, expected))
                .getMessage());
    }

    @Test
    void acceptsTheSameText() {
        assertThatCode(() -> Documents.assertSame("the schema", lines(3), lines(3)))
                .doesNotThrowAnyException();
    }

    @Test
    void showsTheLinesThatDifferAndTwoAroundThem() {
        String message = failure(lines(5_000).replace("line 70\n", "line seventy\nand more\n"), lines(5_000));

        assertThat(message).startsWith("the schema");
        assertThat(message.lines().skip(3))
                .containsExactly(
                        "@@ -68,5 +68,6 @@",
                        " line 68",
                        " line 69",
                        "-line 70",
                        "+line seventy",
                        "+and more",
                        " line 71",
                        " line 72");
    }

    @Test
    void showsEveryPlaceThatDiffers() {
        String message = failure(lines(5_000).replace("line 70\n", "").replace("line 4000\n", "x\n"), lines(5_000));

        assertThat(message).contains("-line 70\n", "-line 4000\n+x\n").hasLineCount(3 + 6 + 7);
    }

    @Test
    void seesALineThatIsNotEnded() {
        assertThat(failure("a\nb", "a\nb\n")).contains("the schema");
    }
}
