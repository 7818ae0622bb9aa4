package herberge.architecture.breach.portshavecontracts.application.port;

interface OffendingGuests {
    int count();
}
