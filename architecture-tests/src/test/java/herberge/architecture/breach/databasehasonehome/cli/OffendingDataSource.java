package herberge.architecture.breach.databasehasonehome.cli;

import javax.sql.DataSource;

record OffendingDataSource(DataSource dataSource) {}
