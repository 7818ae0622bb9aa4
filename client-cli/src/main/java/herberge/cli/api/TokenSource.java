package herberge.cli.api;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The right to speak to one server: a token from the environment, or the kept login, which can be renewed. */
public final class TokenSource {

    private final ServerAddress server;
    private final CredentialStore store;
    private final @Nullable String fixedToken;

    public TokenSource(ServerAddress server, CredentialStore store, @Nullable String fixedToken) {
        this.server = server;
        this.store = store;
        this.fixedToken = fixedToken;
    }

    public ServerAddress server() {
        return server;
    }

    /** Whether the token comes from the environment, where no login or logout reaches it. */
    public boolean fixed() {
        return fixedToken != null;
    }

    /**
     * How this desk is called in what it writes: every command alike, so that the one that watches knows what was done
     * here. A token from the environment belongs to a script, which is a desk of its own.
     */
    String clientId() {
        return fixedToken != null ? UUID.randomUUID().toString() : store.clientId();
    }

    public Optional<Credentials> credentials() {
        return fixedToken != null ? Optional.of(new Credentials("", fixedToken, null)) : store.find(server);
    }

    public void keep(Credentials credentials) {
        store.save(server, credentials);
    }

    public void forget() {
        store.remove(server);
    }

    /** After a refused token: true when there is another one now. */
    boolean renew(String refused, Refresh refresh) {
        if (fixedToken != null
                || store.find(server).map(Credentials::refreshToken).isEmpty()) {
            return false;
        }
        store.renew(server, refused, old -> refresh.with(old));
        return !store.find(server).map(Credentials::token).orElse(refused).equals(refused);
    }

    /** Asks the server for new credentials; gives the old ones back when it refuses. */
    interface Refresh {
        Credentials with(Credentials old);
    }
}
