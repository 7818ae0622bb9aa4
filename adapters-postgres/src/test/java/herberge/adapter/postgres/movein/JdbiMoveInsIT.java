package herberge.adapter.postgres.movein;

import herberge.adapter.postgres.testing.JdbiHouse;
import herberge.application.port.MoveIns;
import herberge.application.testing.MoveInsContract;

class JdbiMoveInsIT extends JdbiHouse implements MoveInsContract {

    @Override
    public MoveIns moveIns() {
        return new JdbiMoveIns((herberge.adapter.postgres.shared.JdbiTransactions) transactions());
    }
}
