package herberge.application.access;

import herberge.application.port.SigningKeys;
import herberge.application.port.SigningKeys.SigningKey;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import java.time.Clock;

/** Finds the key that this house's tokens are signed with, or makes it at the very first start. */
@FunctionalInterface
public interface FindSigningKey {

    /** Takes a fresh secret in base64 along, which is used only where there is no key yet. */
    SigningKey find(String offered);

    static FindSigningKey of(Transactions transactions, SigningKeys keys, Clock clock) {
        return offered ->
                transactions.required(Caller.system("signing-key"), () -> keys.current(offered, clock.instant()));
    }
}
