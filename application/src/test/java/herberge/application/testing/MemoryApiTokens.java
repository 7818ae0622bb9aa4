package herberge.application.testing;

import herberge.application.port.ApiTokens;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiToken;
import herberge.domain.user.ApiTokenId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores API tokens in memory. */
public final class MemoryApiTokens implements ApiTokens {

    private final MemoryTransactions transactions;

    MemoryApiTokens(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public ApiToken add(NewToken newToken) {
        ApiToken token = new ApiToken(
                new ApiTokenId(transactions.draw("api-token")),
                newToken.user(),
                newToken.name(),
                newToken.scope(),
                newToken.at(),
                newToken.expiresAt(),
                null,
                false);
        put(new StoredToken(token, newToken.digest()));
        return token;
    }

    private void put(StoredToken stored) {
        transactions.write().apiTokens.put(stored.token().id().value(), stored);
    }

    @Override
    public Optional<StoredToken> find(ApiTokenId id) {
        return Optional.ofNullable(transactions.read().apiTokens.get(id.value()));
    }

    @Override
    public void recordUse(ApiTokenId id, Instant at) {
        find(id).ifPresent(stored -> change(stored, at, stored.token().ended()));
    }

    @Override
    public void end(ApiTokenId id, Instant at) {
        find(id).ifPresent(stored -> change(stored, stored.token().lastUsedAt(), true));
    }

    private void change(StoredToken stored, @Nullable Instant lastUsedAt, boolean ended) {
        ApiToken apiToken = stored.token();
        put(new StoredToken(
                new ApiToken(
                        apiToken.id(),
                        apiToken.user(),
                        apiToken.name(),
                        apiToken.scope(),
                        apiToken.createdAt(),
                        apiToken.expiresAt(),
                        lastUsedAt,
                        ended),
                stored.digest()));
    }

    @Override
    public List<ApiToken> list(UserId user) {
        return transactions.read().apiTokens.values().stream()
                .map(StoredToken::token)
                .filter(token -> token.user().equals(user) && !token.ended())
                .sorted(Comparator.comparing((ApiToken token) -> token.id().value())
                        .reversed())
                .limit(MAX_LISTED)
                .toList();
    }
}
