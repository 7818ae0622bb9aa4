package herberge.architecture.breach.databasehasonehome.adapter.ws;

import org.flywaydb.core.Flyway;

record OffendingMigration(Flyway flyway) {}
