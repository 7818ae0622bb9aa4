package herberge.application.access;

import herberge.application.port.ApiTokens;
import herberge.application.port.CommonPasswords;
import herberge.application.port.EventLog;
import herberge.application.port.LoginAddresses;
import herberge.application.port.Passwords;
import herberge.application.port.RateLimits;
import herberge.application.port.Sessions;
import herberge.application.port.SigningKeys;
import herberge.application.port.Tokens;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ClientAddress;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.UserId;
import herberge.domain.user.ApiTokenDraft;
import herberge.domain.user.ApiTokenId;
import herberge.domain.user.SessionId;
import herberge.domain.user.Username;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The capabilities of login, sessions, tokens, users and keys. Built once, by bootstrap. */
public record AccessUseCases(
        Authenticate authenticate,
        LimitAnonymous limitAnonymous,
        LogIn logIn,
        RefreshSession refreshSession,
        LogOut logOut,
        ListSessions listSessions,
        RevokeSession revokeSession,
        ListTokens listTokens,
        AddToken addToken,
        RevokeToken revokeToken,
        ChangePassword changePassword,
        ReadSelf readSelf,
        UserUseCases users,
        CreateFirstAdmin createFirstAdmin,
        ResetPassword resetPassword,
        RotateKeys rotateKeys,
        SessionCache sessionCache) {

    /**
     * Determines the caller of a request. Refuses a token that is invalid or belongs to a user who may not log in, and
     * callers with too many requests.
     */
    @FunctionalInterface
    public interface Authenticate {
        AuthenticatedCaller authenticate(Presented presented);

        /** What a request presents to identify its caller. */
        record Presented(
                @Nullable String token,
                ClientAddress from,
                String requestId,
                @Nullable String clientId) {
            /** Does not contain the token. */
            @Override
            public String toString() {
                return "Presented[" + from.text() + ", " + requestId + "]";
            }
        }
    }

    /** Admits a request that needs no caller, unless its address sends too many such requests. */
    @FunctionalInterface
    public interface LimitAnonymous {
        void admit(ClientAddress from);
    }

    /**
     * Opens a session for a user who gives the right password. An unknown name and a wrong password get the same answer.
     * Clients that try too many passwords are slowed down.
     */
    @FunctionalInterface
    public interface LogIn {
        IssuedSession.Opened logIn(LogIn.Command command);

        /**
         * The data of a login.
         *
         * @param username in any spelling; the constructor normalizes it
         * @param device   the kind of client, as the client says
         * @param clientId the id that the client gives itself, if any; the house recognizes the client by it
         */
        record Command(
                String username,
                String password,
                String device,
                @Nullable String clientId,
                ClientAddress from,
                String requestId) {

            public Command {
                username = Username.normalize(username);
            }

            /** Does not contain the password. */
            @Override
            public String toString() {
                return "Command[" + username + "]";
            }
        }
    }

    /**
     * Exchanges a refresh token for a new access token and the next refresh token. The former refresh token may be used
     * again for half a minute and then gives the same successor, so that a lost answer, or two terminals of one desk, log
     * no user out. If it is used later, the session ends, because there is a copy of the token.
     */
    @FunctionalInterface
    public interface RefreshSession {
        IssuedSession.Opened refresh(RefreshSession.Command command);

        /** The refresh token, and where it comes from. */
        record Command(String refreshToken, ClientAddress from, String requestId) {
            /** Does not contain the token. */
            @Override
            public String toString() {
                return "Command[" + from.text() + "]";
            }
        }
    }

    /** Ends the caller's session. API tokens are ended by their id instead. */
    @FunctionalInterface
    public interface LogOut {
        void logOut(Caller caller, ChangeRequest<?> request);
    }

    /** Lists sessions, newest first: the caller's own, or for administrators those of any user. */
    @FunctionalInterface
    public interface ListSessions {
        List<SessionView> list(Caller caller, Supplier<@Nullable UserId> of);
    }

    /** Ends a session: one of the caller's own, or for administrators any session. */
    @FunctionalInterface
    public interface RevokeSession {
        void end(Caller caller, SessionId id, ChangeRequest<?> request);
    }

    /** Lists the caller's API tokens, newest first, without their secrets. */
    @FunctionalInterface
    public interface ListTokens {
        List<ApiTokenView> list(Caller caller);
    }

    /** Creates an API token for the caller. The answer is the only one that contains its secret. */
    @FunctionalInterface
    public interface AddToken {
        ApiTokenView.Made add(Caller caller, ChangeRequest<ApiTokenDraft> request);
    }

    /** Ends an API token: one of the caller's own, or for administrators any token. */
    @FunctionalInterface
    public interface RevokeToken {
        void end(Caller caller, ApiTokenId id, ChangeRequest<?> request);
    }

    /** Gives the caller a new password, if the old one is right. */
    @FunctionalInterface
    public interface ChangePassword {
        void change(Caller caller, ChangeRequest<Input> request);

        /** The old and the new password, as far as they were given. */
        record Input(@Nullable String oldPassword, @Nullable String newPassword) {

            public static final Input BLANK = new Input(null, null);

            /** Does not contain the passwords. */
            @Override
            public String toString() {
                return "Input[]";
            }
        }
    }

    /**
     * Shows the caller's own user as it is now, for every role. Refuses a user who has been deactivated or has another role
     * since.
     */
    @FunctionalInterface
    public interface ReadSelf {
        UserView read(Caller caller);
    }

    /** Creates the first administrator if there is no user yet. */
    @FunctionalInterface
    public interface CreateFirstAdmin {
        boolean create(String username, String firstPassword);
    }

    /**
     * Sets a new password for a user who lost theirs and reactivates the user. The password has to be changed at the next
     * login.
     */
    @FunctionalInterface
    public interface ResetPassword {
        boolean reset(String username, String newPassword);
    }

    /** Makes a new key sign from now on; what older keys signed stays valid until it expires, unless they are revoked. */
    @FunctionalInterface
    public interface RotateKeys {
        void rotate(boolean revoke);
    }

    /** The stores of users, sessions, tokens and keys. */
    public record Stores(Users users, Sessions sessions, ApiTokens tokens, SigningKeys keys, EventLog events) {}

    /**
     * What verifies identities and slows down guessing.
     *
     * @param keySecrets supplies random secrets in base64, for signing
     * @param secrets    supplies random secrets in base64url, for refresh tokens and API tokens
     */
    public record Authentication(
            Passwords passwords,
            CommonPasswords common,
            Tokens tokens,
            LoginAddresses addresses,
            RateLimits allowances,
            RequestLimits limits,
            Supplier<String> keySecrets,
            Supplier<String> secrets) {}

    public static AccessUseCases of(
            Transactions transactions,
            Stores stores,
            Authentication authentication,
            ChangeExecutor changes,
            Clock clock) {
        return new AccessWiring(transactions, stores, authentication, changes, clock).assemble();
    }
}
