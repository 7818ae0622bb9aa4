package herberge.architecture.breach.capabilitiesaresingle.application.room;

sealed interface Added {
    record New(String name) implements Added {}

    record Known(String name) implements Added {}
}
