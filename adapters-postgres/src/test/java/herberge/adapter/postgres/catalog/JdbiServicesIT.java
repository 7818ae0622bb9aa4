package herberge.adapter.postgres.catalog;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.ServicesContract;

class JdbiServicesIT extends JdbiHouse implements ServicesContract {}
