package herberge.adapter.postgres.shared;

import herberge.adapter.postgres.testing.TestDatabase;

class StoresIT extends EveryStore {

    StoresIT() {
        super(TestDatabase.shared());
    }
}
