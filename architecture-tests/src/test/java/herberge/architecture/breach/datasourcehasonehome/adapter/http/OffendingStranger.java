package herberge.architecture.breach.datasourcehasonehome.adapter.http;

import javax.sql.DataSource;

record OffendingStranger(DataSource library) {}
