package herberge.architecture.breach.capabilitiesaresingle.application.room;

interface AddRoom {
    void add(String name);

    default void addTwice(String name) {
        add(name);
        add(name);
    }
}
