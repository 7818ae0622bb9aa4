package herberge.application.planning;

import herberge.application.planning.PlanningUseCases.CheckReadiness;
import herberge.application.port.DatabaseHealth;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

final class CheckReadinessUseCase implements CheckReadiness {

    private final Transactions transactions;
    private final EventLog events;
    private final DatabaseHealth health;
    private final Clock clock;
    private final Caller system = Caller.system("health");

    CheckReadinessUseCase(Transactions transactions, EventLog events, DatabaseHealth health, Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public void check() {
        Instant now = clock.instant();
        transactions.read(system, events::position);
        health.findShortage(now).ifPresent(cause -> {
            throw Refusal.because(new Unavailable(cause));
        });
    }
}
