package herberge.application.write;

import herberge.application.port.IdempotencyKeys;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.StoredResponse;
import java.time.Clock;
import java.time.Instant;

/** Keeps key and answer in the transaction of the change, so that no crash can part them. */
final class ExecuteOnceUseCase implements ExecuteOnce {

    private final Transactions transactions;
    private final IdempotencyKeys keys;
    private final Clock clock;

    ExecuteOnceUseCase(Transactions transactions, IdempotencyKeys keys, Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Given answer(Caller caller, Terms terms, Work work) {
        if (terms.rehearsal()) {
            return new Given(transactions.rehearse(caller, () -> work.run(() -> {})), false);
        }
        String key = terms.key();
        if (key == null) {
            return new Given(work.run(() -> {}), false);
        }
        try {
            return new Given(keep(caller, key, terms.digest(), work), false);
        } catch (Replay replay) {
            return new Given(replay.answer, true);
        }
    }

    private StoredResponse keep(Caller caller, String key, String digest, Work work) {
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            StoredResponse answer = work.run(() -> claim(caller, key, digest, now));
            keys.store(caller.userId(), key, answer);
            return answer;
        });
    }

    private void claim(Caller caller, String key, String digest, Instant now) {
        keys.claim(caller.userId(), key, digest, now).ifPresent(answer -> {
            throw new Replay(answer);
        });
    }

    /** Unwinds a unit of work that turned out to be a repetition. */
    private static final class Replay extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient StoredResponse answer;

        Replay(StoredResponse answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }
}
