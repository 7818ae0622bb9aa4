package herberge.bootstrap.background;

import herberge.application.audit.ReadAuditHead;
import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log where the audit's chain ends, at the start and then once a day: whoever keeps that log where the
 * database's owner cannot write can later prove that nothing before was altered.
 */
public final class AuditHeadLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditHeadLog.class);
    private static final Caller CALLER = Caller.system("audit-head");

    private final ReadAuditHead readAuditHead;
    private final Clock clock;
    private @Nullable LocalDate told;

    public AuditHeadLog(ReadAuditHead readAuditHead, Clock clock) {
        this.readAuditHead = readAuditHead;
        this.clock = clock;
    }

    /** Asked often, by one thread, and nearly always done at once. */
    void tellOnceADay() {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(told)) {
            return;
        }
        Optional<Head> head = readAuditHead.read(CALLER);
        if (head.isPresent()) {
            told = today;
            LOG.info(
                    "The audit is sealed up to {} {}",
                    head.get().seq(),
                    head.get().link());
        }
    }
}
