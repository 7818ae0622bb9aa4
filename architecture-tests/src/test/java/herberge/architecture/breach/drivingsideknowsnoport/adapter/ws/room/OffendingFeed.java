package herberge.architecture.breach.drivingsideknowsnoport.adapter.ws.room;

import herberge.architecture.breach.drivingsideknowsnoport.application.port.Rooms;

final class OffendingFeed {
    int count(Object rooms) {
        return rooms instanceof Rooms known ? known.count() : 0;
    }
}
