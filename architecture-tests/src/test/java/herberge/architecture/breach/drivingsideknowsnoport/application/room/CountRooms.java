package herberge.architecture.breach.drivingsideknowsnoport.application.room;

public interface CountRooms {
    int count();
}
