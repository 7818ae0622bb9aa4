package herberge.architecture.breach.databasehasonehome.adapter.postgres;

import org.jdbi.v3.core.Jdbi;

record AtHome(Jdbi library) {}
