package herberge.adapter.postgres.guest;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.testing.GuestsContract;

class JdbiGuestsIT extends JdbiHouse implements GuestsContract {}
