package herberge.adapter.http.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String BOOKING = "\"2.5f3a\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                " \"2\" ",
                "W/\"2\"",
                "\"2-gzip\"",
                "W/\"2-gzip\"",
                "\"2--gzip\"",
                "\"2;gzip\"",
                "\"2:br\"",
                "\"2/zstd\"",
                "\"2\"-gzip",
                "\"2.5f3a\"",
                "\"2.5f3a-gzip\"",
                "\"2\", \"2-gzip\"",
                ", \"2\",,",
                "\"abc\", \"2\"",
                "\"2-a,b\""
            })
    void findsTheVersionInFront(String header) {
        assertThat(EntityTags.versions(header)).containsExactly(new Version(2));
    }

    @Test
    void findsEachVersionOfAList() {
        assertThat(EntityTags.versions("\"1\", W/\"2-gzip\",\"30.ab\""))
                .containsExactlyInAnyOrder(new Version(1), new Version(2), new Version(30));
        assertThat(EntityTags.versions(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "2",
                "\"1",
                "\"\"",
                "\"0\"",
                "\"-1\"",
                "\"01\"",
                "\"2gzip\"",
                "\"abc\"",
                "\"9999999999999999999\"",
                "\"1\" \"2\"",
                "\"1\", *",
                "\"1\", 2",
                "w/\"1\""
            })
    void refusesWhatNamesNoVersion(String header) {
        assertThatThrownBy(() -> EntityTags.versions(header)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"2.5f3a\"",
                "W/\"2.5f3a\"",
                "\"2.5f3a-gzip\"",
                "W/\"2.5f3a;br\"",
                "\"2.5f3a\"-gzip",
                "\"1\", \"2.5f3a\"",
                ",, \"2.5f3a\" ,",
                "\"1\",W/\"2.5f3a--gzip\" , \"3\""
            })
    void knowsATagAgain(String header) {
        assertThat(EntityTags.known(header, BOOKING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"2\"",
                "\"2.5f3\"",
                "\"2.5f3ab\"",
                "\"2.5f3a.1\"",
                "\"12.5f3a\"",
                "2.5f3a",
                "\"1\" \"2.5f3a\""
            })
    void doesNotTakeAnotherForIt(String header) {
        assertThat(EntityTags.known(header, BOOKING)).isFalse();
        assertThat(EntityTags.known(null, BOOKING)).isFalse();
    }
}
