package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Tokens;
import herberge.domain.shared.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Tokens} must do. */
public interface TokensContract {

    Tokens tokens();

    /** Others, which sign with another secret. */
    Tokens strangersTokens();

    @Test
    default void knowsWhoseTokenItIs() {
        Tokens.Issued issued = tokens().issue(new UserId(7), NOON);

        assertThat(tokens().verify(issued.token(), NOON))
                .contains(new Tokens.Verified(new UserId(7), issued.expiresAt()));
    }

    @Test
    default void endsATokensLife() {
        Tokens.Issued issued = tokens().issue(new UserId(7), NOON);
        Instant end = issued.expiresAt();

        assertThat(end).isAfter(NOON);
        assertThat(tokens().verify(issued.token(), end.minusSeconds(1))).isPresent();
        assertThat(tokens().verify(issued.token(), end.plusSeconds(1))).isEmpty();
    }

    @Test
    default void knowsNoTokenOfAStranger() {
        String token = strangersTokens().issue(new UserId(7), NOON).token();

        assertThat(strangersTokens().verify(token, NOON)).isPresent();
        assertThat(tokens().verify(token, NOON)).isEmpty();
    }

    @Test
    default void knowsNoTokenThatWasTamperedWith() {
        String token = tokens().issue(new UserId(7), NOON).token();
        char first = token.charAt(0);
        String tampered = (first == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(tokens().verify(tampered, NOON)).isEmpty();
        assertThat(tokens().verify(token.substring(0, token.length() - 3), NOON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "abc",
                "a.b.c",
                "Ä",
                "null",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiI3In0.",
                "eyJhbGciOiJub25lIn0.e30."
            })
    default void knowsNoOtherText(String text) {
        assertThat(tokens().verify(text, NOON)).isEmpty();
    }
}
