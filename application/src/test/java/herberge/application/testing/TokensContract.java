package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Tokens;
import herberge.domain.shared.UserId;
import herberge.domain.user.SessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Tokens} must do. */
public interface TokensContract {

    SigningKey OURS = key("ours", "0123456789abcdef0123456789abcdef");
    SigningKey RENEWED = key("renewed", "the second key that this house has");
    SigningKey THEIRS = key("theirs", "fedcba9876543210fedcba9876543210");
    UserId USER = new UserId(7);
    SessionId SESSION = new SessionId(11);

    Tokens tokens();

    private static SigningKey key(String id, String secret) {
        return new SigningKey(id, Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.US_ASCII)), NOON);
    }

    /** The keys of our house. */
    static Optional<SigningKey> keys(String id) {
        return Stream.of(OURS, RENEWED).filter(key -> key.id().equals(id)).findFirst();
    }

    private Optional<Tokens.Verified> verified(String token, Instant now) {
        return tokens().verify(token, TokensContract::keys, now);
    }

    private Tokens.Issued issued(SigningKey key) {
        return tokens().issue(USER, SESSION, key, NOON);
    }

    @Test
    default void knowsWhoseTokenItIs() {
        Tokens.Issued issued = issued(OURS);

        assertThat(verified(issued.token(), NOON)).contains(new Tokens.Verified(USER, SESSION, issued.expiresAt()));
    }

    @Test
    default void takesWhatAnyOfTheHousesKeysSigned() {
        assertThat(verified(issued(OURS).token(), NOON)).isPresent();
        assertThat(verified(issued(RENEWED).token(), NOON)).isPresent();
    }

    @Test
    default void endsATokensLifeAfterAQuarterOfAnHour() {
        Tokens.Issued issued = issued(OURS);
        Instant end = issued.expiresAt();

        assertThat(end).isEqualTo(NOON.plusSeconds(900));
        assertThat(verified(issued.token(), end.minusSeconds(1))).isPresent();
        assertThat(verified(issued.token(), end.plusSeconds(1))).isEmpty();
    }

    @Test
    default void knowsNoTokenOfAStranger() {
        String token = issued(THEIRS).token();

        assertThat(tokens().verify(token, id -> Optional.of(THEIRS), NOON)).isPresent();
        assertThat(verified(token, NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    default void knowsNoTokenAnyMoreWhoseKeyIsGone() {
        Tokens tokens = tokens();
        String token = tokens.issue(USER, SESSION, OURS, NOON).token();

        assertThat(tokens.verify(token, TokensContract::keys, NOON)).isPresent();
        assertThat(tokens.verify(token, id -> Optional.empty(), NOON)).isEmpty();
        assertThat(tokens.verify(token, TokensContract::keys, NOON)).isPresent();
    }

    @Test
    default void knowsNoTokenThatBearsTheNameOfAnothersKey() {
        SigningKey forged = new SigningKey(OURS.id(), THEIRS.secret(), NOON);

        assertThat(verified(issued(forged).token(), NOON)).isEmpty();
    }

    @Test
    default void knowsNoTokenThatWasTamperedWith() {
        String token = issued(OURS).token();
        char first = token.charAt(0);
        String tampered = (first == 'A' ? 'B' : 'A') + token.substring(1);

        assertThat(verified(tampered, NOON)).isEmpty();
        assertThat(verified(token.substring(0, token.length() - 3), NOON)).isEmpty();
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
        assertThat(verified(text, NOON)).isEmpty();
    }
}
