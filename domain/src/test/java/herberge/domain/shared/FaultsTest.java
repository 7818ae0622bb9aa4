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
        faults.checkText(Field.of("name"), "Anna", 4);

        assertThatCode(faults::refuseIfAny).doesNotThrowAnyException();
    }

    @Test
    void refusesWithEverythingAtOnce() {
        faults.checkText(Field.of("name"), null, 10);
        faults.checkRange(Field.of("capacity"), 51L, 1, 50);

        assertThatThrownBy(faults::refuseIfAny)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .containsExactly(new Refusal.Invalid(List.of(
                                        new Fault(Field.of("name"), ValueViolation.REQUIRED),
                                        new Fault(Field.of("capacity"), new ValueViolation.OutOfRange(1, 50))))));
    }

    @Test
    void goesOnFromWhatWasFoundBefore() {
        Faults more = new Faults(List.of(new Fault(Field.of("name"), () -> "unknown-field")));

        more.checkText(Field.of("name"), null, 10);
        more.checkText(Field.of("city"), null, 10);

        assertThat(more.found()).extracting(fault -> fault.field().toString()).containsExactly("name", "city");
    }

    @Test
    void listsAHundredAndCountsTheOthers() {
        for (int i = 0; i < 250; i++) {
            faults.add(Field.of("tags").element(i), () -> "invalid");
        }
        faults.addOnce(Field.of("tags").element(249), ValueViolation.REQUIRED); // counted already
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
        faults.checkText(Field.of("name"), text, 10);

        assertThat(codes()).containsExactly("required");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        faults.checkText(Field.of("name"), "🏠🏠", 2);

        assertThat(codes()).isEmpty();
    }

    @Test
    void takesExactlyAsManyCharactersAsAllowed() {
        faults.checkText(Field.of("name"), "x".repeat(100), 100);
        faults.checkText(Field.of("city"), "x".repeat(101), 100);

        assertThat(faults.found()).extracting(fault -> fault.field().toString()).containsExactly("city");
        assertThat(codes()).containsExactly("too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\nb", "a\u007fb", "a\u0085b", "a\ud800"})
    void findsControlCharactersInALine(String line) {
        faults.checkOptionalText(Field.of("name"), line, 10);

        assertThat(codes()).containsExactly("control-character");
    }

    @Test
    void takesLineFeedAndTabWhereLinesAreAllowed() {
        faults.checkOptionalLines(Field.of("notes"), "a\n\tb", 10);
        faults.checkOptionalLines(Field.of("other"), "a\rb", 10);

        assertThat(faults.found()).extracting(fault -> fault.field().toString()).containsExactly("other");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 51, Long.MIN_VALUE, Long.MAX_VALUE})
    void findsNumbersOutOfRange(long number) {
        faults.checkRange(Field.of("capacity"), number, 1, 50);

        assertThat(codes()).containsExactly("out-of-range");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 50})
    void takesTheEndsOfARange(long number) {
        faults.checkRange(Field.of("capacity"), number, 1, 50);

        assertThat(codes()).isEmpty();
    }

    @Test
    void listsOneFaultAField() {
        faults.addOnce(Field.of("name"), () -> "first");
        faults.addOnce(Field.of("name"), () -> "second");

        assertThat(codes()).containsExactly("first");
    }
}
