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
import herberge.application.shared.VersionCheck;
import java.time.Clock;
import java.util.function.Supplier;

/** The feature's front door: who is calling, and who may call. Built once, by bootstrap. */
public record AccessUseCases(
        Authenticate authenticate,
        LimitAnonymous admitStranger,
        LogIn logIn,
        RefreshSession refreshSession,
        LogOut logOut,
        ListSessions listSessions,
        RevokeSession endSession,
        ListTokens listTokens,
        AddToken addToken,
        RevokeToken endToken,
        ChangePassword changePassword,
        ListUsers listUsers,
        ReadUser readUser,
        ReadSelf readSelf,
        ListUserNames listUserNames,
        HashInitialPassword preparePassword,
        FingerprintPassword digestPassword,
        AddUser addUser,
        ChangeUser changeUser,
        CreateFirstAdmin openHouse,
        ResetPassword resetPassword,
        RotateKeys rotateKeys,
        SessionCache knownSessions) {

    /** Who is known, and by what. */
    public record Stores(Users users, Sessions sessions, ApiTokens tokens, SigningKeys keys, EventLog events) {}

    /**
     * What proves who somebody is, and what keeps those out who only try.
     *
     * @param keySecrets what nobody can guess, in base64, for signing
     * @param secrets    the same in the letters of URLs, for people and machines to show
     */
    public record Doors(
            Passwords passwords,
            CommonPasswords common,
            Tokens tokens,
            LoginAddresses addresses,
            RateLimits allowances,
            RequestLimits limits,
            Supplier<String> keySecrets,
            Supplier<String> secrets) {}

    public static AccessUseCases of(
            Transactions transactions, Stores stores, Doors doors, VersionCheck freshness, Clock clock) {
        return new AccessWiring(transactions, stores, doors, freshness, clock).assembled();
    }
}
