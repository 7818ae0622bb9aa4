package herberge.architecture.breach.capabilitiesaresingle.application.room;

interface OffendingHeir extends AddRoom {
    void remove(String name);
}
