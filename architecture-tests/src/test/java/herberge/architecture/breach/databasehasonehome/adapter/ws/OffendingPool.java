package herberge.architecture.breach.databasehasonehome.adapter.ws;

import com.zaxxer.hikari.HikariDataSource;

record OffendingPool(HikariDataSource pool) {}
