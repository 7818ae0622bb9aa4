package herberge.architecture.breach.databasehasonehome.adapter.http;

import org.jdbi.v3.core.Jdbi;

record OffendingStranger(Jdbi library) {}
