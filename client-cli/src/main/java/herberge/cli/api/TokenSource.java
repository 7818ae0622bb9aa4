package herberge.cli.api;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The token for one server: either a fixed token from the environment, or the stored login, which can be renewed. */
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

    /** Whether the token comes from the environment; login and logout do not change it. */
    public boolean isFixed() {
        return fixedToken != null;
    }

    /**
     * The client id that is sent with writes. It is the same for every command, so that {@code watch} recognises the
     * changes of this terminal. A token from the environment belongs to a script, which gets an id of its own.
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

    /** The file of the changes that wait for the connection. */
    public PrivateFile waiting() {
        return store.waiting();
    }

    /** The versions that this desk has shown to the present user of this server. */
    public ShownVersions shown() {
        String user = credentials().map(Credentials::username).orElse("");
        return new ShownVersions(store.shown(), user + "@" + server.url());
    }

    /** Removes the login, the changes that wait, and the versions that were shown. */
    public void forget() {
        store.waiting().delete();
        store.shown().delete();
        store.remove(server);
    }

    /** Renews the login after its token was refused; returns whether there is another token now. */
    boolean renew(String refused, Refresh refresh) {
        if (fixedToken != null
                || store.find(server).map(Credentials::refreshToken).isEmpty()) {
            return false;
        }
        store.renew(server, refused, old -> refresh.refresh(old));
        return !store.find(server).map(Credentials::token).orElse(refused).equals(refused);
    }

    /** Requests new credentials from the server; returns the old ones if it refuses. */
    interface Refresh {
        Credentials refresh(Credentials old);
    }
}
