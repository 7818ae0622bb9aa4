package herberge.architecture.breach.datasourcehasonehome.cli;

import javax.sql.DataSource;

record OffendingDataSource(DataSource dataSource) {}
