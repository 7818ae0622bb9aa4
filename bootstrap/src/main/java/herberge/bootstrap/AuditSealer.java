package herberge.bootstrap;

import herberge.application.audit.SealAudit;
import herberge.application.audit.SealAudit.Pass;
import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals the audit behind the writers' backs, soon after they have committed. Where the chain ends goes into the log at
 * the first seal and once a day: whoever keeps that log elsewhere can later prove that nothing before was altered.
 */
final class AuditSealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long PAUSE_MILLIS = 500;

    /** Nobody waits longer for the server's end than this many batches take; the next start does the rest. */
    private static final int LAST_BATCHES = 20;

    private static final Caller SEALER = Caller.system("audit-seal");

    private final SealAudit sealAudit;
    private final Clock clock;
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "audit-sealer");
    private @Nullable LocalDate told;
    private boolean failing;

    private AuditSealer(SealAudit sealAudit, Clock clock) {
        this.sealAudit = sealAudit;
        this.clock = clock;
        thread.setDaemon(true);
    }

    static AuditSealer start(SealAudit sealAudit, Clock clock) {
        AuditSealer sealer = new AuditSealer(sealAudit, clock);
        sealer.thread.start();
        return sealer;
    }

    private void run() {
        try {
            do {
                seal(Integer.MAX_VALUE);
            } while (!end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        seal(LAST_BATCHES);
    }

    /** What cannot be sealed now waits in the database; a failure is told once, until it is over. */
    private void seal(int batches) {
        try {
            boolean more = true;
            for (int i = 0; i < batches && more; i++) {
                Pass pass = sealAudit.seal(SEALER);
                pass.head().ifPresent(head -> tell(head, pass.rows()));
                more = pass.full() && (end.getCount() > 0 || batches == LAST_BATCHES);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("The audit cannot be sealed for now: {}", e.getMessage());
            }
            LOG.debug("The audit cannot be sealed for now", e);
            failing = true;
        }
    }

    private void tell(Head head, int rows) {
        LocalDate today = LocalDate.now(clock);
        boolean first = told == null && rows > 0;
        boolean anotherDay = told != null && !today.equals(told);
        if (first || anotherDay) {
            told = today;
            LOG.info("The audit is sealed up to {} {}", head.seq(), head.link());
        }
    }

    /** Seals once more what the last requests have written. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
