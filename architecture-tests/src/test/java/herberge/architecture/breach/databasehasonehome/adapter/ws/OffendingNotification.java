package herberge.architecture.breach.databasehasonehome.adapter.ws;

import org.postgresql.PGNotification;

record OffendingNotification(PGNotification notification) {}
