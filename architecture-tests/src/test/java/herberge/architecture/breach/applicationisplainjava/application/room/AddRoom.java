package herberge.architecture.breach.applicationisplainjava.application.room;

import herberge.architecture.breach.applicationisplainjava.domain.room.Room;
import org.slf4j.Logger;

record AddRoom(Room room, Logger log) {}
