package herberge.architecture.breach.jdbchasonehome.adapter.sqlite;

import java.sql.Connection;

record AtHome(Connection library) {}
