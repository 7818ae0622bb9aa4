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
    public ApiToken add(Making making) {
        ApiToken token = new ApiToken(
                new ApiTokenId(transactions.draw("api-token")),
                making.user(),
                making.name(),
                making.scope(),
                making.at(),
                making.expiresAt(),
                null,
                false);
        put(new Kept(token, making.digest()));
        return token;
    }

    private void put(Kept kept) {
        transactions.write().apiTokens.put(kept.token().id().value(), kept);
    }

    @Override
    public Optional<Kept> find(ApiTokenId id) {
        return Optional.ofNullable(transactions.read().apiTokens.get(id.value()));
    }

    @Override
    public void recordUse(ApiTokenId id, Instant at) {
        find(id).ifPresent(kept -> change(kept, at, kept.token().ended()));
    }

    @Override
    public void end(ApiTokenId id, Instant at) {
        find(id).ifPresent(kept -> change(kept, kept.token().lastUsedAt(), true));
    }

    private void change(Kept kept, @Nullable Instant lastUsedAt, boolean ended) {
        ApiToken apiToken = kept.token();
        put(new Kept(
                new ApiToken(
                        apiToken.id(),
                        apiToken.user(),
                        apiToken.name(),
                        apiToken.scope(),
                        apiToken.createdAt(),
                        apiToken.expiresAt(),
                        lastUsedAt,
                        ended),
                kept.digest()));
    }

    @Override
    public List<ApiToken> list(UserId user) {
        return transactions.read().apiTokens.values().stream()
                .map(Kept::token)
                .filter(token -> token.user().equals(user) && !token.ended())
                .sorted(Comparator.comparing((ApiToken token) -> token.id().value())
                        .reversed())
                .limit(MAX_LISTED)
                .toList();
    }
}
