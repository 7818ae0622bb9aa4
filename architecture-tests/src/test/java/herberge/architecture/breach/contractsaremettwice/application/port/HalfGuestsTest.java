package herberge.architecture.breach.contractsaremettwice.application.port;

abstract class HalfGuestsTest implements OffendingGuestsContract {}
