package herberge.architecture.breach.capabilitiesaresingle.application.room;

interface OffendingTwo {
    void add(String name);

    void remove(String name);
}
