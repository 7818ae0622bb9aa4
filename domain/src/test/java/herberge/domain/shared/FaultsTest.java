package herberge.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest {

    private final Faults faults = new Faults();

    private List<String> codes() {
        return faults.found().stream().map(Fault::code).toList();
    }

    @Test
    void refusesNothingWhereNothingIsWrong() {
        faults.checkText("/name", "Anna", 4);

        assertThatCode(faults::refuseIfAny).doesNotThrowAnyException();
    }

    @Test
    void refusesWithEverythingAtOnce() {
        faults.checkText("/name", null, 10);
        faults.checkRange("/capacity", 51L, 1, 50);

        assertThatThrownBy(faults::refuseIfAny)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .containsExactly(new Refusal.Invalid(List.of(
                                        new Fault("/name", "required", "must be given"),
                                        new Fault("/capacity", "out-of-range", "must be from 1 to 50")))));
    }

    @Test
    void goesOnFromWhatWasFoundBefore() {
        Faults more = new Faults(List.of(new Fault("/name", "unknown-field", "is not known")));

        more.checkText("/name", null, 10);
        more.checkText("/city", null, 10);

        assertThat(more.found()).extracting(Fault::pointer).containsExactly("/name", "/city");
    }

    @Test
    void listsAHundredAndCountsTheOthers() {
        for (int i = 0; i < 250; i++) {
            faults.add("/tags/" + i, Faults.INVALID, "is none");
        }
        faults.addOnce("/tags/249", Faults.REQUIRED, "must be given"); // counted already
        faults.addMore(1_000);

        assertThat(faults.found()).hasSize(Faults.MOST_LISTED);
        assertThat(faults.more()).isEqualTo(1_150);
        assertThatThrownBy(faults::refuseIfAny)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .containsExactly(new Refusal.Invalid(faults.found(), 1_150)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void missesATextThatMustBeThere(@Nullable String text) {
        faults.checkText("/name", text, 10);

        assertThat(codes()).containsExactly(Faults.REQUIRED);
    }

    @Test
    void countsCharactersAsPeopleDo() {
        faults.checkText("/name", "🏠🏠", 2);

        assertThat(codes()).isEmpty();
    }

    @Test
    void takesExactlyAsManyCharactersAsAllowed() {
        faults.checkText("/name", "x".repeat(100), 100);
        faults.checkText("/city", "x".repeat(101), 100);

        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("/city");
        assertThat(codes()).containsExactly(Faults.TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\nb", "a\u007fb", "a\u0085b", "a\ud800"})
    void findsControlCharactersInALine(String line) {
        faults.checkOptionalText("/name", line, 10);

        assertThat(codes()).containsExactly(Faults.CONTROL_CHARACTER);
    }

    @Test
    void takesLineFeedAndTabWhereLinesAreAllowed() {
        faults.checkOptionalLines("/notes", "a\n\tb", 10);
        faults.checkOptionalLines("/other", "a\rb", 10);

        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("/other");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 51, Long.MIN_VALUE, Long.MAX_VALUE})
    void findsNumbersOutOfRange(long number) {
        faults.checkRange("/capacity", number, 1, 50);

        assertThat(codes()).containsExactly(Faults.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 50})
    void takesTheEndsOfARange(long number) {
        faults.checkRange("/capacity", number, 1, 50);

        assertThat(codes()).isEmpty();
    }

    @Test
    void saysOneSentenceAField() {
        faults.addOnce("/name", "first", "first");
        faults.addOnce("/name", "second", "second");

        assertThat(codes()).containsExactly("first");
    }
}
