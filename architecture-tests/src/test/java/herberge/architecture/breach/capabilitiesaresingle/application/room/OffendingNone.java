package herberge.architecture.breach.capabilitiesaresingle.application.room;

interface OffendingNone {}
