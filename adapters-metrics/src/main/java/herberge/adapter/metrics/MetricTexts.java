package herberge.adapter.metrics;

import herberge.application.shared.Metric;

/** The meaning of every metric, for operators. */
public final class MetricTexts {

    private MetricTexts() {}

    /** What is measured, in a sentence without a full stop. */
    public static String meaning(Metric metric) {
        return switch (metric) {
            case HTTP_REQUESTS -> "Time to answer a request, without the wait of long polls";
            case HTTP_REFUSALS -> "Responses that are a problem, by its code";
            case LOGINS_REFUSED -> "Logins that were refused, by the code of the problem";
            case SOCKETS -> "Open WebSockets of this server";
            case POOL_CONNECTIONS -> "Connections to the database: active, idle, and max";
            case POOL_WAITING -> "Threads that wait for a connection to the database";
            case DATABASE_UP -> "1 if the database answered this scrape, else 0";
            case EVENTS_WAITING -> "Committed changes that are not yet published as events";
            case EVENTS_LAG -> "Age of the oldest change that is not yet published";
            case SEALS_WAITING -> "Published changes that are not yet sealed";
            case SEALS_LAG -> "Age of the oldest change that is not yet sealed";
            case RELAY_CONNECTED -> "1 if messages of the other servers arrive, else 0, by topic";
            case RELAY_SENT -> "Messages that this server gave to the relay, by topic";
            case RELAY_RECEIVED -> "Messages that the relay brought, those of this server too, by topic";
            case RELAY_FAILURES ->
                "Messages that could not be sent, and losses of the connection that brings them, by topic";
            case JOB_FAILURES -> "Failures of a job since its last success";
            case JOB_LAST_SUCCESS -> "When a job last succeeded, in seconds since 1970";
            case BACKUP_NEWEST -> "Time of the newest backup, in seconds since 1970";
            case BACKUP_PROVEN -> "Time of the newest backup that was proven by restoring it, in seconds since 1970";
            case INVARIANTS_BROKEN -> "Records that break an invariant, in the backup that was examined last";
        };
    }
}
