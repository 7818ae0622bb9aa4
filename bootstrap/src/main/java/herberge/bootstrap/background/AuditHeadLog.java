package herberge.bootstrap.background;

import herberge.application.audit.AuditUseCases.ReadAuditHead;
import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the last link of the audit's chain, at the start and then once a day. If the log is kept where the owner of the
 * database cannot write, it can prove later that nothing before that link was altered. Not thread-safe.
 */
public final class AuditHeadLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeadLog.class);
    private static final Caller CALLER = Caller.system("audit-head");

    private final ReadAuditHead readAuditHead;
    private final Clock clock;
    private @Nullable LocalDate lastLogged;

    public AuditHeadLog(ReadAuditHead readAuditHead, Clock clock) {
        this.readAuditHead = readAuditHead;
        this.clock = clock;
    }

    /** Called often, always by the same thread; usually returns at once. */
    void logOnceADay() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(lastLogged)) {
            return;
        }
        Optional<Head> head = readAuditHead.read(CALLER);
        if (head.isPresent()) {
            lastLogged = today;
            LOG.info(
                    "The audit is sealed up to {} {}",
                    head.get().seq(),
                    head.get().link());
        }
    }
}
