package herberge.application.port;

import herberge.application.shared.LogPosition;

/** The ordered log of what happened. */
public interface EventLog {

    /** Where the log stands; sequence 0 while nothing is in it. */
    LogPosition position();
}
