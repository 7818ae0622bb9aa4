package herberge.architecture.breach.jdbchasonehome.cli;

import java.sql.Connection;

record OffendingConnection(Connection connection) {}
