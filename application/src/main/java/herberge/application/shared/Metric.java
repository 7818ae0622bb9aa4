package herberge.application.shared;

import java.util.List;

/** Lists what the server measures of itself. Dashboards and alert rules of operators rely on names and labels. */
public enum Metric {
    HTTP_REQUESTS(Kind.TIMER, "herberge.http.requests", "method", "route", "status"),
    HTTP_REFUSALS(Kind.COUNTER, "herberge.http.refusals", "code"),
    LOGINS_REFUSED(Kind.COUNTER, "herberge.logins.refused", "code"),
    SOCKETS(Kind.GAUGE, "herberge.sockets"),
    POOL_CONNECTIONS(Kind.GAUGE, "herberge.pool.connections", "state"),
    POOL_WAITING(Kind.GAUGE, "herberge.pool.waiting"),
    DATABASE_UP(Kind.GAUGE, "herberge.database.up"),
    EVENTS_WAITING(Kind.GAUGE, "herberge.events.waiting"),
    EVENTS_LAG(Kind.GAUGE, "herberge.events.lag.seconds"),
    SEALS_WAITING(Kind.GAUGE, "herberge.seals.waiting"),
    SEALS_LAG(Kind.GAUGE, "herberge.seals.lag.seconds"),
    RELAY_CONNECTED(Kind.GAUGE, "herberge.relay.connected", "topic"),
    RELAY_SENT(Kind.COUNTER, "herberge.relay.sent", "topic"),
    RELAY_RECEIVED(Kind.COUNTER, "herberge.relay.received", "topic"),
    RELAY_FAILURES(Kind.COUNTER, "herberge.relay.failures", "topic"),
    JOB_FAILURES(Kind.GAUGE, "herberge.job.failures", "job"),
    JOB_LAST_SUCCESS(Kind.GAUGE, "herberge.job.last.success.timestamp.seconds", "job"),
    BACKUP_NEWEST(Kind.GAUGE, "herberge.backup.newest.timestamp.seconds"),
    BACKUP_PROVEN(Kind.GAUGE, "herberge.backup.proven.timestamp.seconds"),
    INVARIANTS_BROKEN(Kind.GAUGE, "herberge.invariants.broken");

    /** How values of a metric are combined. */
    public enum Kind {
        COUNTER,
        TIMER,
        GAUGE
    }

    private final Kind kind;
    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // from List.of
    private final List<String> labels;

    Metric(Kind kind, String id, String... labels) {
        this.kind = kind;
        this.id = id;
        this.labels = List.of(labels);
    }

    public Kind kind() {
        return kind;
    }

    /** The name, in lower case with dots; each monitoring system writes it in its own way. */
    public String id() {
        return id;
    }

    /** The names of the labels. */
    public List<String> labels() {
        return labels;
    }
}
