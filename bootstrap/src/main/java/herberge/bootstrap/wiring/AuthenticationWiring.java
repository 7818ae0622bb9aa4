package herberge.bootstrap.wiring;

import herberge.adapter.postgres.access.JdbiLoginAddresses;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.access.AccessUseCases;
import herberge.application.access.RequestLimits;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.security.Argon2Passwords;
import herberge.bootstrap.security.JwtTokens;
import herberge.bootstrap.security.SecretGenerator;
import herberge.bootstrap.security.TokenBucketRateLimits;
import herberge.bootstrap.security.ZxcvbnCommonPasswords;

/** Puts together what guards the doors: constructor calls, nothing else. */
final class AuthenticationWiring {

    private AuthenticationWiring() {}

    static AccessUseCases.Authentication of(JdbiTransactions tx, Config.Limits limits, SecretGenerator secrets) {
        return new AccessUseCases.Authentication(
                new Argon2Passwords(),
                new ZxcvbnCommonPasswords(),
                new JwtTokens(),
                new JdbiLoginAddresses(tx),
                new TokenBucketRateLimits(System::nanoTime),
                RequestLimits.forProcessors(
                        Runtime.getRuntime().availableProcessors(),
                        limits.userPerSecond(),
                        limits.userBurst(),
                        limits.addressPerSecond()),
                secrets::signingKey,
                secrets::token);
    }
}
