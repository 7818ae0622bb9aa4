package herberge.application.realtime;

import herberge.application.port.EventLog;
import herberge.application.port.EventLog.Logged;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import java.util.List;

/** Reads the event log, each time in a transaction of its own. */
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

    /** The end of the log. */
    LogPosition position() {
        return transactions.read(system, log::position);
    }

    /** The number of the first event that is still kept, or of the next event. */
    long oldest() {
        return transactions.read(system, log::oldestSequence);
    }

    /** Reads the events after that one, and the end of the log. */
    LogPage read(long after, int limit) {
        return transactions.read(system, () -> {
            LogPosition end = log.position();
            List<Logged> page = log.readAfter(after, limit);
            return new LogPage(
                    end,
                    page.stream().map(translator::translate).toList(),
                    page.stream().anyMatch(Logged::isErasure));
        });
    }
}
