package herberge.application.testing;

import herberge.application.port.DatabaseHealth;
import herberge.application.shared.RequestFault.Unavailable.Cause;

class MemoryDatabaseHealthTest implements DatabaseHealthContract {

    private final MemoryDatabaseHealth health = new MemoryDatabaseHealth();

    @Override
    public DatabaseHealth databaseHealth() {
        return health;
    }

    @Override
    public void fillTheDisk() {
        health.missing(Cause.DISK);
    }

    @Override
    public void makeRoom() {
        health.missing(null);
    }
}
