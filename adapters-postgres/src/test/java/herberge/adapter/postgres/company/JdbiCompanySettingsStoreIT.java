package herberge.adapter.postgres.company;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.CompanySettingsStoreContract;

class JdbiCompanySettingsStoreIT extends JdbiHouse implements CompanySettingsStoreContract {}
