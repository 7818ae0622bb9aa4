package herberge.adapter.postgres.shared;

import herberge.application.port.EventLog;
import herberge.application.shared.LogPosition;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Table {@code installation}, whose epoch names the log; no event has been written yet. */
public final class JdbiEventLog implements EventLog {

    private static final String EPOCH = "select epoch::text from installation";

    private final JdbiTransactions tx;
    private final AtomicReference<@Nullable String> epoch = new AtomicReference<>();

    public JdbiEventLog(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public LogPosition position() {
        String known = epoch.get();
        if (known == null) {
            known = tx.run(h -> h.createQuery(EPOCH).mapTo(String.class).one());
            epoch.set(known);
        }
        return new LogPosition(known, 0);
    }
}
