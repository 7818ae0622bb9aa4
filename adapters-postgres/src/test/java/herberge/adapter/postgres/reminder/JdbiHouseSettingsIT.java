package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.HouseSettingsContract;

class JdbiHouseSettingsIT extends JdbiHouse implements HouseSettingsContract {}
