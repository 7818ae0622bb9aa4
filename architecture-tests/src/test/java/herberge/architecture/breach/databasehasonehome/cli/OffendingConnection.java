package herberge.architecture.breach.databasehasonehome.cli;

import java.sql.Connection;

record OffendingConnection(Connection connection) {}
