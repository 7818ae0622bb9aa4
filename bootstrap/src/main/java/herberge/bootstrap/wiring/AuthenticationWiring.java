package herberge.bootstrap.wiring;

import herberge.adapter.postgres.access.JdbiLoginAddresses;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.security.Argon2Passwords;
import herberge.adapter.security.JwtTokens;
import herberge.adapter.security.SecretGenerator;
import herberge.adapter.security.TokenBucketRateLimits;
import herberge.adapter.security.ZxcvbnCommonPasswords;
import herberge.application.access.AccessUseCases;
import herberge.application.access.RequestLimits;
import herberge.bootstrap.config.Config;

/** Creates what login and authentication need: constructor calls, nothing else. */
final class AuthenticationWiring {

    private AuthenticationWiring() {}

    static AccessUseCases.Authentication of(JdbiTransactions tx, WiringContext context, SecretGenerator secrets) {
        Config.Limits limits = context.config().limits();
        return new AccessUseCases.Authentication(
                new Argon2Passwords(),
                new ZxcvbnCommonPasswords(),
                new JwtTokens(),
                new JdbiLoginAddresses(tx),
                new TokenBucketRateLimits(context.nanoTime()),
                RequestLimits.forProcessors(
                        Runtime.getRuntime().availableProcessors(),
                        limits.userPerSecond(),
                        limits.userBurst(),
                        limits.addressPerSecond()),
                secrets::signingKey,
                secrets::token);
    }
}
