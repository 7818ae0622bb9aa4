package herberge.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "bok, book, true",
        "chekin, check-in, true",
        "boking, bookings, true",
        "cancle, cancel, true",
        "rooms, rooms, true",
        "xyz, undo, false",
        "invoice, version, false",
        "'', book, false"
    })
    void offersOnlyWhatMayHaveBeenMeant(String typed, String meant, boolean similar) {
        assertThat(Similarity.isTypo(typed, meant)).isEqualTo(similar);
    }
}
