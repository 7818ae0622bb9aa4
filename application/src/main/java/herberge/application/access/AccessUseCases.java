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
import herberge.application.write.ChangeExecutor;
import java.time.Clock;
import java.util.function.Supplier;

/** The use cases of users, login and sessions. Built once, by bootstrap. */
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
        ListUsers listUsers,
        ReadUser readUser,
        ReadSelf readSelf,
        ListUserNames listUserNames,
        HashInitialPassword hashInitialPassword,
        FingerprintPassword fingerprintPassword,
        AddUser addUser,
        ChangeUser changeUser,
        CreateFirstAdmin createFirstAdmin,
        ResetPassword resetPassword,
        RotateKeys rotateKeys,
        SessionCache sessionCache) {

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
