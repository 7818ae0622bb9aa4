package herberge.architecture.breach.drivensideknowsportsonly.application.port;

public interface Rooms {
    int count();
}
