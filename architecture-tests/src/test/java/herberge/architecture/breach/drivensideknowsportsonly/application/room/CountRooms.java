package herberge.architecture.breach.drivensideknowsportsonly.application.room;

public interface CountRooms {
    int count();
}
