package herberge.architecture.breach.drivingsideknowsnoport.application.port;

public interface Rooms {
    int count();
}
