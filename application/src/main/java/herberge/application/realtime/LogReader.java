package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.EventLog.Logged;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import java.util.List;

/** Looks into the event log, each time in a unit of work of its own. */
final class LogReader {

    private final Transactions transactions;
    private final EventLog log;
    private final EventTranslator translator;
    private final Caller system = Caller.system("event-stream");

    LogReader(Transactions transactions, EventLog log, EventTranslator translator) {
        this.transactions = transactions;
        this.log = log;
        this.translator = translator;
    }

    /** Where the log stands. */
    LogPosition position() {
        return transactions.read(system, log::position);
    }

    /** The first event that is still there, or the one that comes next. */
    long oldest() {
        return transactions.read(system, log::oldestSequence);
    }

    /** What comes after that event, and where the log stands. */
    LogPage look(long after, int limit) {
        return transactions.read(system, () -> {
            LogPosition now = log.position();
            List<Logged> page = log.readAfter(after, limit);
            return new LogPage(
                    now,
                    page.stream().map(translator::translate).toList(),
                    page.stream().anyMatch(Logged::isErasure));
        });
    }
}
