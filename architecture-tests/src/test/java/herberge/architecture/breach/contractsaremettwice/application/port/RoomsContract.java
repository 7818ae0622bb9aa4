package herberge.architecture.breach.contractsaremettwice.application.port;

interface RoomsContract {
    int count();
}
