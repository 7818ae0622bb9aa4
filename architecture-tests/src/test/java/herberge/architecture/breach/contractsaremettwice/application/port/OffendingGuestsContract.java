package herberge.architecture.breach.contractsaremettwice.application.port;

interface OffendingGuestsContract {
    int count();
}
