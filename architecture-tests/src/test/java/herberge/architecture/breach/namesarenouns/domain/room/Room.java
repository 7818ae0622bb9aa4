package herberge.architecture.breach.namesarenouns.domain.room;

record Room(String name) {
    /** Bitten by a rule on all names once. */
    record OutOfService(String reason) {}
}
