package herberge.architecture.breach.databasehasonehome.bootstrap;

import org.jdbi.v3.core.Jdbi;

record AtHome(Jdbi library) {}
