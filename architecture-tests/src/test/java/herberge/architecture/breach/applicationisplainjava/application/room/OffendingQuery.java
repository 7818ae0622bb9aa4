package herberge.architecture.breach.applicationisplainjava.application.room;

import java.sql.Connection;

record OffendingQuery(Connection connection) {}
