package herberge.architecture.breach.datasourcehasonehome.adapter.scheduler;

import javax.sql.DataSource;

record AtHome(DataSource library) {}
