package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aUser;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.ApiTokens;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.TokenScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ApiTokens} must do. */
public interface ApiTokensContract extends StoresUnderTest {

    String DIGEST = "c".repeat(64);
    Instant END = NOON.plus(Duration.ofDays(90));

    private UserId storedUser() {
        String name = freeUsername("token-user");
        return inWork(() -> users().add(aUser().username(name).build().details(), "hash", false, BY_SYSTEM))
                .id();
    }

    private ApiToken made(UserId user, String name) {
        return inWork(() -> apiTokens().add(new ApiTokens.NewToken(user, name, TokenScope.READ, DIGEST, NOON, END)));
    }

    @Test
    default void remembersWhatItWasMadeOf() {
        UserId user = storedUser();
        ApiToken token = made(user, "Kalender");

        assertThat(inWork(() -> apiTokens().find(token.id()))).contains(new ApiTokens.StoredToken(token, DIGEST));
        assertThat(token.user()).isEqualTo(user);
        assertThat(token.scope()).isEqualTo(TokenScope.READ);
        assertThat(token.lastUsedAt()).isNull();
        assertThat(token.isOpen(NOON)).isTrue();
        assertThat(token.isOpen(END)).isFalse();
    }

    @Test
    default void listsABoundedNumberOfTheNewest() {
        UserId user = storedUser();
        ApiToken oldest = made(user, "Kalender");
        ApiToken newest = oldest;
        for (int i = 0; i < ApiTokens.MAX_LISTED; i++) {
            newest = made(user, "Kalender");
        }

        List<ApiToken> listed = inWork(() -> apiTokens().list(user));

        assertThat(listed).hasSize(ApiTokens.MAX_LISTED).startsWith(newest).doesNotContain(oldest);
    }

    @Test
    default void knowsNoTokenThatNeverWas() {
        assertThat(inWork(() -> apiTokens().find(new ApiTokenId(Long.MAX_VALUE))))
                .isEmpty();
    }

    @Test
    default void remembersWhenItWasUsed() {
        ApiToken token = made(storedUser(), "Kalender");
        doInWork(() -> apiTokens().recordUse(token.id(), NOON.plusSeconds(5)));

        assertThat(inWork(() -> apiTokens().find(token.id()))
                        .orElseThrow()
                        .token()
                        .lastUsedAt())
                .isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    default void listsTheNewestFirstUntilTheyAreEnded() {
        UserId user = storedUser();
        ApiToken first = made(user, "eins");
        ApiToken second = made(user, "zwei");
        ApiToken third = made(user, "drei");
        doInWork(() -> apiTokens().end(second.id(), NOON));

        assertThat(inWork(() -> apiTokens().list(user))).containsExactly(third, first);
        assertThat(inWork(() -> apiTokens().find(second.id()))
                        .orElseThrow()
                        .token()
                        .isOpen(NOON))
                .isFalse();
    }
}
