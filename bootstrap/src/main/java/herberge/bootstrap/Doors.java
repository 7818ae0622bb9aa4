package herberge.bootstrap;

import herberge.adapter.postgres.access.JdbiLoginAddresses;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.access.AccessUseCases;
import herberge.application.access.Limits;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.security.Argon2Passwords;
import herberge.bootstrap.security.BucketAllowances;
import herberge.bootstrap.security.GuessedPasswords;
import herberge.bootstrap.security.JwtTokens;
import herberge.bootstrap.security.Secrets;

/** Puts together what guards the doors: constructor calls, nothing else. */
final class Doors {

    private Doors() {}

    static AccessUseCases.Doors of(JdbiTransactions tx, Config.Limits limits, Secrets secrets) {
        return new AccessUseCases.Doors(
                new Argon2Passwords(),
                new GuessedPasswords(),
                new JwtTokens(),
                new JdbiLoginAddresses(tx),
                new BucketAllowances(System::nanoTime),
                Limits.on(
                        Runtime.getRuntime().availableProcessors(),
                        limits.userPerSecond(),
                        limits.userBurst(),
                        limits.addressPerSecond()),
                secrets::signingKey,
                secrets::token);
    }
}
