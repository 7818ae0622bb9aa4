package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import herberge.application.port.Passwords;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** What every {@link Passwords} must do. */
public interface PasswordsContract {

    Passwords passwords();

    @Test
    default void knowsAPasswordByItsHash() {
        String hash = passwords().hash("Größe zählt – 10");

        assertThat(passwords().matches("Größe zählt – 10", hash)).isTrue();
        assertThat(passwords().matches("größe zählt – 10", hash)).isFalse();
        assertThat(passwords().matches("", hash)).isFalse();
    }

    @Test
    default void tellsNothingOfThePassword() {
        assertThat(passwords().hash("herberge-demo")).doesNotContain("herberge-demo");
    }

    @Test
    default void hashesOnePasswordDifferentlyEachTime() {
        assertThat(passwords().hash("herberge-demo")).isNotEqualTo(passwords().hash("herberge-demo"));
    }

    @Test
    default void knowsAPasswordAgainByItsDigestUnderOneSaltOnly() {
        String digest = passwords().digest("herberge-demo", "7\nkey");

        assertThat(passwords().digest("herberge-demo", "7\nkey")).isEqualTo(digest);
        assertThat(passwords().digest("herberge-demO", "7\nkey")).isNotEqualTo(digest);
        assertThat(passwords().digest("herberge-demo", "8\nkey")).isNotEqualTo(digest);
        assertThat(digest).doesNotContain("herberge-demo");
    }

    @Test
    default void findsItsOwnHashesUpToDate() {
        assertThat(passwords().needsRehash("herberge-demo", passwords().hash("herberge-demo")))
                .isFalse();
    }

    @Test
    default void pretendsWithoutFailing() {
        assertThatCode(() -> passwords().simulateMatch("whatever was typed")).doesNotThrowAnyException();
        assertThatCode(() -> passwords().simulateMatch("")).doesNotThrowAnyException();
    }

    /** A hash from the time before passwords were normalized. */
    String hashExactly(String password);

    @Test
    default void matchesHoweverItIsComposed() {
        String composed = "Tür und Tör";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(passwords().matches(decomposed, passwords().hash(composed))).isTrue();
        assertThat(passwords().matches(composed, passwords().hash(decomposed))).isTrue();
        assertThat(passwords().needsRehash(decomposed, passwords().hash(decomposed)))
                .isFalse();
        assertThat(passwords().matches("Tur und Tor", passwords().hash(composed)))
                .isFalse();
    }

    @Test
    default void matchesAHashOfAnotherFormAndFindsItOutdated() {
        String composed = "Tür und Tör";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        String old = hashExactly(decomposed);

        assertThat(passwords().matches(decomposed, old)).isTrue();
        assertThat(passwords().matches(composed, old)).isTrue();
        assertThat(passwords().needsRehash(composed, old)).isTrue();
        assertThat(passwords().needsRehash(composed, hashExactly(composed))).isFalse();
    }
}
