package herberge.architecture.breach.usecasesstandalone.application.room;

public interface AddRoom {
    void add(Command command);

    /** What is to be added. */
    record Command(String name) {}
}
