package herberge.adapter.postgres.price;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.PriceSettingsStoreContract;

class JdbiPriceSettingsStoreIT extends JdbiHouse implements PriceSettingsStoreContract {}
