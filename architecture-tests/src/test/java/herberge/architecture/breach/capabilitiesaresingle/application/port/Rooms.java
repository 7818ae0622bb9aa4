package herberge.architecture.breach.capabilitiesaresingle.application.port;

interface Rooms {
    int count();

    void add(String name);
}
