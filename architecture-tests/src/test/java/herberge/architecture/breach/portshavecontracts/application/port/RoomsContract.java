package herberge.architecture.breach.portshavecontracts.application.port;

interface RoomsContract {
    Rooms rooms();
}
